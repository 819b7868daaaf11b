import { randomBytes, randomUUID } from 'node:crypto'
import { eq, sql, type SQL } from 'drizzle-orm'
import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lowerRole, roles } from '@/lib/contract/roles'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { personalTokens, users, userSessions } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { createToken } from '@/lib/server/tokens/create-token'
import { revokeToken } from '@/lib/server/tokens/revoke-token'
import { authenticate } from './authenticate'
import { recordInput } from './record-input'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { cookieOf, createTestUser, signInAs } from './test-accounts'
import { endSession } from './user-sessions'

let opened: OpenedDatabase
let user: typeof users.$inferSelect
let sid: string
let cookie: string

const ask = (headers: Record<string, string>) => authenticate({ headers: new Headers(headers) })

const setSession = (values: { lastInputAt?: SQL; expiresAt?: SQL }) =>
  opened.db.update(userSessions).set(values).where(eq(userSessions.id, sid))

const setUser = (values: { disabledAt?: Date; role?: 'viewer' }) =>
  opened.db.update(users).set(values).where(eq(users.id, user.id))

async function makeToken(role: (typeof roles)[number]) {
  const actor = await ask({ cookie })
  if (!actor) throw new Error('not signed in')
  return (await createToken(actor, { name: 'script', role, expires_in_days: 30 })).data
}

beforeAll(async () => {
  setTestEnvironment()
  opened = await openTestDatabase()
  useDatabase(opened.db)
})

afterAll(() => opened.close())

beforeEach(async () => {
  user = await createTestUser({ role: 'admin' })
  ;({ sid, cookie } = await signInAs(user.id))
})

describe('a session cookie', () => {
  it('says who is signed in', async () => {
    expect(await ask({ cookie })).toEqual({
      userId: user.id,
      name: user.name,
      email: user.email,
      role: 'admin',
      via: 'cookie',
      userSessionId: sid,
      tokenId: null,
    })
  })

  it.each([
    ['is revoked', () => endSession(sid)],
    ['has lasted 12 hours', () => setSession({ expiresAt: sql`now()` })],
    [
      'saw no input for 60 minutes',
      () => setSession({ lastInputAt: sql`now() - interval '60 min'` }),
    ],
    ['belongs to somebody who was disabled', () => setUser({ disabledAt: new Date() })],
    ['is gone', () => opened.db.delete(users).where(eq(users.id, user.id))],
  ])('counts no longer, at once, when the session %s', async (_, end) => {
    expect(await ask({ cookie })).not.toBeNull()
    await end()
    expect(await ask({ cookie })).toBeNull()
  })

  it('is not revived by input', async () => {
    await setSession({ lastInputAt: sql`now() - interval '60 min'` })
    await expect(recordInput(sid)).rejects.toMatchObject({ key: 'unauthenticated' })
    expect(await ask({ cookie })).toBeNull()
  })

  it('carries no role: a demotion counts at once', async () => {
    await setUser({ role: 'viewer' })
    expect(await ask({ cookie })).toMatchObject({ role: 'viewer' })
  })

  it('is extended by input, but never beyond 12 hours', async () => {
    await setSession({ lastInputAt: sql`now() - interval '59 min'` })
    const ends = await recordInput(sid)
    expect(Date.parse(ends.idle_expires_at) - Date.now()).toBeGreaterThan(59 * 60_000)
    const [row] = await opened.db.select().from(userSessions).where(eq(userSessions.id, sid))
    expect(ends.expires_at).toBe(row?.expiresAt.toISOString())
    expect(row?.expiresAt.getTime()).toBe((row?.createdAt.getTime() ?? 0) + 12 * 3600_000)
  })

  it('counts for its own user only', async () => {
    const other = await createTestUser()
    expect(await ask({ cookie: await cookieOf(other.id, sid) })).toBeNull()
  })

  it('is refused after its own expiry', async () => {
    expect(await ask({ cookie: await cookieOf(user.id, sid, -60) })).toBeNull()
  })

  it.each([
    ['is absent', () => 'other=1'],
    ['is empty', () => 'next-auth.session-token='],
    ['is garbage', () => 'next-auth.session-token=%E0%A4%A;=;;a=b=c'],
    ['is huge', () => `next-auth.session-token=${'a'.repeat(100_000)}`],
    ['is altered', () => cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['has another name', () => cookie.replace('session-token', 'session-token.0')],
  ])('is nobody when it %s', async (_, made) => {
    expect(await ask({ cookie: made() })).toBeNull()
  })

  it.each([
    ['another secret', { sub: randomUUID(), sid: randomUUID() }, 'y'.repeat(32)],
    ['no session', { sub: randomUUID() }, 'x'.repeat(32)],
    ['ids that are none', { sub: 'x', sid: "'; drop table users" }, 'x'.repeat(32)],
  ])('is nobody when made with %s', async (_, token, secret) => {
    const value = await encode({ token, secret, maxAge: 60 })
    expect(await ask({ cookie: `next-auth.session-token=${value}` })).toBeNull()
  })
})

describe('a personal token', () => {
  it.each(roles.flatMap((own) => roles.map((owner) => [own, owner] as const)))(
    'of %s acts for an owner who is now %s with the lower role',
    async (own, owner) => {
      const { id, token } = await makeToken(own)
      await opened.db.update(users).set({ role: owner }).where(eq(users.id, user.id))
      expect(await ask({ authorization: `Bearer ${token}` })).toMatchObject({
        userId: user.id,
        role: lowerRole(own, owner),
        via: 'token',
        userSessionId: null,
        tokenId: id,
      })
    },
  )

  it.each([
    ['is revoked', (id: string) => revokeToken(user.id, id)],
    [
      'has expired',
      (id: string) =>
        opened.db
          .update(personalTokens)
          .set({ expiresAt: sql`now()` })
          .where(eq(personalTokens.id, id)),
    ],
    ['has an owner who was disabled', () => setUser({ disabledAt: new Date() })],
    ['has an owner who is gone', () => opened.db.delete(users).where(eq(users.id, user.id))],
  ])('counts no longer, at once, when it %s', async (_, end) => {
    const { id, token } = await makeToken('viewer')
    expect(await ask({ authorization: `Bearer ${token}` })).not.toBeNull()
    await end(id)
    expect(await ask({ authorization: `Bearer ${token}` })).toBeNull()
  })

  it('stores its last use, at most once a minute', async () => {
    const { id, token } = await makeToken('viewer')
    const use = async (peer: string) => {
      await ask({ authorization: `bearer ${token}`, 'x-roomwarden-peer': peer })
      const [row] = await opened.db.select().from(personalTokens).where(eq(personalTokens.id, id))
      return row?.lastUsedFrom
    }
    expect(await use('192.0.2.1')).toBe('192.0.2.1')
    expect(await use('192.0.2.2')).toBe('192.0.2.1')
    const old = sql`now() - interval '61 sec'`
    await opened.db.update(personalTokens).set({ lastUsedAt: old }).where(eq(personalTokens.id, id))
    expect(await use('192.0.2.3')).toBe('192.0.2.3')
  })

  it.each([
    ['empty', ''],
    ['of another scheme', 'Basic YTpi'],
    ['without a token', 'Bearer'],
    ['unknown', `Bearer rw_${randomBytes(32).toString('base64url')}`],
    ['of another form', 'Bearer sk_live_1'],
    ['too long', `Bearer rw_${'a'.repeat(100_000)}`],
    ['twice', 'Bearer rw_a, Bearer rw_b'],
  ])('that is %s is nobody, even beside a good cookie', async (_, authorization) => {
    expect(await ask({ authorization, cookie })).toBeNull()
  })
})
