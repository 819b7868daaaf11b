import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { database, useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { auditEvents, users, userSessions } from '@/lib/server/db/schema'
import { signInAttempts } from '@/lib/server/db/sign-in-schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { actorOfSession } from './actor-of-cookie'
import { issueDevice } from './device'
import { signIn, type SignInResult, type Visit } from './sign-in'
import { signOut } from './sign-out'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { createTestUser, testPassword, visit } from './test-accounts'

const tries = process.env.PROOF ? 1000 : 100

let opened: OpenedDatabase
let user: typeof users.$inferSelect

const kinds = (results: SignInResult[], kind: SignInResult['kind']) =>
  results.filter((result) => result.kind === kind).length

/** Tries from changing addresses; returns the answers. */
function guess(email: string, count: number, over: Partial<Visit> = {}): Promise<SignInResult[]> {
  const all = Array.from({ length: count }, (_, n) =>
    signIn({ email, password: `guess ${n}` }, visit({ peer: `192.0.2.${n % 250}`, ...over })),
  )
  return Promise.all(all)
}

const attempt = (over: Partial<Visit> = {}, password = testPassword) =>
  signIn({ email: user.email, password }, visit(over))

async function signedIn(over: Partial<Visit> = {}) {
  const result = await attempt(over)
  if (result.kind !== 'signed_in') throw new Error(`not signed in: ${result.kind}`)
  return result
}

async function audited() {
  const db = await database()
  return db
    .select({ action: auditEvents.action, outcome: auditEvents.outcome })
    .from(auditEvents)
    .where(eq(auditEvents.targetId, user.id))
    .orderBy(auditEvents.seq)
}

beforeAll(async () => {
  setTestEnvironment()
  opened = await openTestDatabase()
  useDatabase(opened.db)
})

afterAll(() => opened.close())

beforeEach(async () => {
  user = await createTestUser()
})

describe('guessing', () => {
  it(`gets 5 checks out of ${tries} tries at once, for known and unknown accounts`, async () => {
    for (const email of [user.email, 'nobody@example.com']) {
      const results = await guess(email, tries)
      expect(kinds(results, 'wrong')).toBe(5)
      expect(kinds(results, 'too_many_tries')).toBe(tries - 5)
    }
    expect(await audited()).toHaveLength(5)
  })

  it('is counted for the account however the address is written', async () => {
    const [name = '', host = ''] = user.email.split('@')
    const results = await guess(` ${name.toUpperCase()}@${host.toUpperCase()} `, 5)
    expect(kinds(results, 'wrong')).toBe(5)
    expect((await attempt()).kind).toBe('too_many_tries')
  })

  it('refuses the right password too, until 15 minutes after the last check', async () => {
    await guess(user.email, 6)
    await opened.db
      .update(signInAttempts)
      .set({ lastCheckAt: sql`now() - interval '14 min 58 sec'` })
    expect((await attempt()).kind).toBe('too_many_tries')
    await opened.db
      .update(signInAttempts)
      .set({ lastCheckAt: sql`now() - interval '15 min 1 sec'` })
    expect((await attempt()).kind).toBe('signed_in')
  })

  it('gives a browser that signed in before its own five checks', async () => {
    const { device } = await signedIn()
    await guess(user.email, 10)
    expect((await attempt({ device })).kind).toBe('signed_in')
    const more = await guess(user.email, 10, { device })
    expect(kinds(more, 'wrong')).toBe(5)
    expect((await attempt({ device })).kind).toBe('too_many_tries')
  })

  it.each([
    ['forged', () => `${'a'.repeat(22)}.1700000000.${'b'.repeat(43)}`],
    ["another account's", () => issueDevice('other@example.com', null)],
    [
      'altered',
      () => issueDevice(user.email, null).replace(/^./, (first) => (first === 'a' ? 'b' : 'a')),
    ],
    ['garbled', () => 'a.b.c; =\u0000'],
  ])('gains nothing from a device cookie that is %s', async (_, device) => {
    await guess(user.email, 5)
    expect((await attempt({ device: device() })).kind).toBe('too_many_tries')
  })
})

describe('spraying', () => {
  const sprays = 60

  /** One password for many accounts at once; returns how many were checked. */
  async function spray(peerOf: (n: number) => string): Promise<number> {
    const all = Array.from({ length: sprays }, (_, n) =>
      signIn({ email: `sprayed-${n}@example.com`, password: 'a' }, visit({ peer: peerOf(n) })),
    )
    const settled = await Promise.allSettled(all)
    const refused = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    for (const error of refused)
      expect(error).toMatchObject({ key: 'too_many_tries', details: { retryAfterSecs: 45 } })
    return sprays - refused.length
  }

  it('gets 20 checks from one address, and blocks no other address', async () => {
    const peer = '198.51.100.20'
    const { device } = await signedIn()
    expect(await spray(() => peer)).toBe(20)
    await expect(attempt({ peer })).rejects.toMatchObject({ key: 'too_many_tries' })
    expect((await attempt({ peer, device })).kind).toBe('signed_in')
    expect((await attempt({ peer: '198.51.100.21' })).kind).toBe('signed_in')
  })

  it('counts a whole IPv6 network as one address', async () => {
    expect(await spray((n) => `2001:db8:5:6::${n.toString(16)}`)).toBe(20)
    expect((await attempt({ peer: '2001:db8:5:7::1' })).kind).toBe('signed_in')
  })

  it('does not count tries refused for the address against an account', async () => {
    const peer = '198.51.100.22'
    await spray(() => peer)
    const refused = Array.from({ length: 6 }, () => attempt({ peer }, 'wrong'))
    await Promise.allSettled(refused)
    expect((await attempt({ peer: '198.51.100.23' })).kind).toBe('signed_in')
  })

  it('charges an address nothing for a right password or a locked account', async () => {
    const peer = '198.51.100.24'
    for (let n = 0; n < 25; n += 1) expect((await attempt({ peer })).kind).toBe('signed_in')
    await guess('shut@example.com', 5)
    for (let n = 0; n < 25; n += 1)
      expect(kinds(await guess('shut@example.com', 1, { peer }), 'too_many_tries')).toBe(1)
    expect(await spray(() => peer)).toBe(20)
  })
})

describe('a right password', () => {
  it('costs nothing, however often it is used', async () => {
    for (let n = 0; n < 8; n++) expect((await attempt()).kind).toBe('signed_in')
    expect(await audited()).toEqual(Array(8).fill({ action: 'user.sign_in', outcome: 'succeeded' }))
  })

  it('starts a session that ends after 12 hours', async () => {
    const { userSessionId } = await signedIn({ peer: '198.51.100.7', userAgent: 'Firefox' })
    const [row] = await opened.db
      .select()
      .from(userSessions)
      .where(eq(userSessions.id, userSessionId))
    expect(row).toMatchObject({ userId: user.id, peer: '198.51.100.7', userAgent: 'Firefox' })
    expect(row && row.expiresAt.getTime() - row.createdAt.getTime()).toBe(12 * 3600 * 1000)
  })

  it('does not open a disabled account, which is answered like a wrong one', async () => {
    await opened.db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, user.id))
    expect(await attempt()).toEqual({ kind: 'wrong' })
    expect(await audited()).toEqual([{ action: 'user.sign_in', outcome: 'failed' }])
  })
})

describe('signing out', () => {
  it('ends the session at once, and is recorded once', async () => {
    const { userId: sub, userSessionId: sid } = await signedIn()
    expect(await actorOfSession({ sub, sid })).toMatchObject({ userId: user.id })
    await signOut({ sub, sid }, visit())
    await signOut({ sub, sid }, visit())
    expect(await actorOfSession({ sub, sid })).toBeNull()
    expect((await audited()).map((row) => row.action)).toEqual(['user.sign_in', 'user.sign_out'])
  })
})
