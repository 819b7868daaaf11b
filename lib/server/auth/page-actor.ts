import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { signInPath } from '@/lib/contract/routes'
import { ownRequest } from '@/lib/server/request-owner'
import type { Actor } from './actor'
import { actorOfCookie } from './actor-of-cookie'
import { readCookie, sessionCookie } from './cookies'

/** The signed-in actor, for server components; read once per request. */
export const pageActor = cache(async (): Promise<Actor | null> => {
  const actor = await actorOfCookie((await headers()).get('cookie'))
  if (actor) ownRequest(actor.userId)
  return actor
})

/**
 * The signed-in actor; redirects others to the sign-in page, which returns them here. Every page
 * calls it: layouts do not run again on navigation.
 */
export async function requireActor(): Promise<Actor> {
  const actor = await pageActor()
  if (actor) return actor
  const sent = await headers()
  const callbackUrl = wantedPath(sent.get('x-roomwarden-url'))
  const isExpired = Boolean(readCookie(sent.get('cookie'), sessionCookie()))
  redirect(signInPath({ callbackUrl, ...(isExpired && { reason: 'expired' }) }))
}

/** The requested path, without the parameter that Next's navigation adds. */
export function wantedPath(url: string | null): string {
  const base = 'http://localhost'
  const wanted = new URL(url && URL.canParse(url, base) ? url : '/', base)
  wanted.searchParams.delete('_rsc')
  return `${wanted.pathname}${wanted.search}`
}
