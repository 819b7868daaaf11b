import 'server-only'
import { LRUCache } from 'lru-cache'
import { decode } from 'next-auth/jwt'
import { z } from 'zod'
import { uuid } from '@/lib/contract/schemas/fields'
import { env } from '@/lib/server/env'
import { readCookie, sessionCookie } from './cookies'

/** All that a session cookie says: whose session, which one, and (seconds since 1970) until when. */
const claims = z.object({ sub: uuid, sid: uuid, exp: z.number() })

export type SessionClaims = z.infer<typeof claims>

/** Ours have some 300 characters; nothing longer is worth decrypting. */
const maxLength = 2048

/** Only the decryption is remembered, for the cookies that were used last. */
const decrypted = new LRUCache<string, SessionClaims>({ max: 1000 })

/**
 * What the session cookie in this `Cookie` header claims; null if there is none, or it is not ours
 * or too old. Whether that session still counts is for the database to say.
 */
export async function readSessionCookie(header: string | null): Promise<SessionClaims | null> {
  const value = readCookie(header, sessionCookie())
  if (!value || value.length > maxLength) return null
  const session = decrypted.get(value) ?? (await decrypt(value))
  if (!session || session.exp * 1000 <= Date.now()) return null
  decrypted.set(value, session)
  return session
}

/** Base64 has spare bits at its end; without this, one cookie could be written in several ways. */
const isCanonical = (token: string) =>
  token.split('.').every((part) => Buffer.from(part, 'base64url').toString('base64url') === part)

async function decrypt(token: string): Promise<SessionClaims | null> {
  if (!isCanonical(token)) return null
  try {
    return claims.parse(await decode({ token, secret: env().NEXTAUTH_SECRET }))
  } catch {
    return null // Forged, garbled, or from another installation.
  }
}
