import 'server-only'
import { LRUCache } from 'lru-cache'
import { decode } from 'next-auth/jwt'
import { z } from 'zod'
import { uuid } from '@/lib/contract/schemas/fields'
import { env } from '@/lib/server/env'
import { readCookie, sessionCookie } from './cookies'

/** The claims of a session cookie: user, session and expiry (seconds since 1970). */
const claims = z.object({ sub: uuid, sid: uuid, exp: z.number() })

export type SessionClaims = z.infer<typeof claims>

/** Our cookies have some 300 characters; longer ones are not decrypted. */
const maxLength = 2048

/** Caches only the decryption, of the cookies used last. */
const decrypted = new LRUCache<string, SessionClaims>({ max: 1000 })

/**
 * The claims of the session cookie in this `Cookie` header; null if it is missing, not ours or
 * expired. Whether the session is still valid is up to the database.
 */
export async function readSessionCookie(header: string | null): Promise<SessionClaims | null> {
  const value = readCookie(header, sessionCookie())
  if (!value || value.length > maxLength) return null
  const session = decrypted.get(value) ?? (await decrypt(value))
  if (!session || session.exp * 1000 <= Date.now()) return null
  decrypted.set(value, session)
  return session
}

/** Base64 has spare bits at its end, so one cookie could otherwise be written in several ways. */
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
