import 'server-only'
import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'
import { env } from '@/lib/server/env'
import { sessionCookie } from './cookies'
import { hashPassword } from './password'
import type { Visit } from './sign-in'
import { sessionMaxAge, startSession } from './user-sessions'

type User = typeof users.$inferSelect

export const testPassword = 'correct horse battery'

export async function createTestUser(over: Partial<User> = {}): Promise<User> {
  const db = await database()
  const passwordHash = await hashPassword(testPassword)
  const email = `${randomUUID()}@example.com`
  const values = { email, name: 'Ann', role: 'moderator', passwordHash, ...over } as const
  const [user] = await db.insert(users).values(values).returning()
  if (!user) throw new Error('The user was not created.')
  return user
}

/** A `Cookie` header with the claims of a sign-in. */
export async function cookieOf(sub: string, sid: string, maxAge = sessionMaxAge): Promise<string> {
  const token = await encode({ token: { sub, sid }, secret: env().NEXTAUTH_SECRET, maxAge })
  return `other=1; ${sessionCookie()}=${token}`
}

/** Signs the user in without a password. */
export async function signInAs(userId: string): Promise<{ sid: string; cookie: string }> {
  const sid = await startSession(userId, { peer: '192.0.2.1', userAgent: null })
  return { sid, cookie: await cookieOf(userId, sid) }
}

export const visit = (over: Partial<Visit> = {}): Visit => ({
  requestId: randomUUID(),
  peer: '192.0.2.1',
  userAgent: 'test',
  device: null,
  ...over,
})
