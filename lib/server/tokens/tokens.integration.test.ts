import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { maxTokens } from '@/lib/contract/tokens'
import type { Actor } from '@/lib/server/auth/actor'
import { actorOfSession } from '@/lib/server/auth/actor-of-cookie'
import { actorOfToken } from '@/lib/server/auth/actor-of-token'
import { createTestUser, signInAs, testPassword, visit } from '@/lib/server/auth/test-accounts'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { auditEvents, personalTokens, users } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { acceptReset } from '@/lib/server/users/accept-reset'
import { changePassword } from '@/lib/server/users/change-password'
import { disableUser } from '@/lib/server/users/disable-user'
import { enableUser } from '@/lib/server/users/enable-user'
import { issueReset } from '@/lib/server/users/issue-reset'
import { createToken } from './create-token'
import type { Revoker } from './revoke-all-tokens'
import { revokeToken } from './revoke-token'

const wanted = { name: 'script', role: 'viewer', expires_in_days: 30 } as const
const newPassword = 'another long password'

let opened: OpenedDatabase
let owner: Actor
let other: Actor

beforeAll(async () => {
  setTestEnvironment()
  opened = await openTestDatabase()
  useDatabase(opened.db)
})

afterAll(() => opened.close())

async function signedIn(): Promise<Actor> {
  const user = await createTestUser({ role: 'admin' })
  const { sid } = await signInAs(user.id)
  const actor = await actorOfSession({ sub: user.id, sid })
  if (!actor) throw new Error('nobody is signed in')
  return actor
}

const revokerOf = (actor: Actor): Revoker => ({
  actor: { id: actor.userId, name: actor.name, role: actor.role, via: 'cookie' },
  peer: '192.0.2.1',
  requestId: 'test',
})

async function fill(actor: Actor, count: number): Promise<string[]> {
  const made = Array.from({ length: count }, () => createToken(actor, wanted))
  return (await Promise.all(made)).map(({ data }) => data.token)
}

async function alive(tokens: string[]): Promise<number> {
  const actors = await Promise.all(
    tokens.map((token) => actorOfToken(`Bearer ${token}`, '192.0.2.1')),
  )
  return actors.filter((actor) => actor !== null).length
}

/** The recorded reasons for a user's revoked tokens, one per row. */
async function reasons(actor: Actor): Promise<unknown[]> {
  const rows = await opened.db
    .select({ details: auditEvents.details })
    .from(auditEvents)
    .innerJoin(personalTokens, sql`${personalTokens.id}::text = ${auditEvents.targetId}`)
    .where(and(eq(auditEvents.action, 'token.revoke'), eq(personalTokens.userId, actor.userId)))
  return rows.map(({ details }) => details?.because)
}

beforeEach(async () => {
  owner = await signedIn()
  other = await signedIn()
})

describe('every token of a user is revoked, and recorded,', () => {
  it('with a change of the password', async () => {
    const [tokens, others] = [await fill(owner, 2), await fill(other, 1)]
    const given = { current: testPassword, new: newPassword }
    const changed = await changePassword(owner, given, revokerOf(owner))
    expect(changed).toEqual({ ended: 0, tokens: 2 })
    expect([await alive(tokens), await alive(others)]).toEqual([0, 1])
    expect(await reasons(owner)).toEqual(['user.password', 'user.password'])
  })

  it('with a reset', async () => {
    const tokens = await fill(owner, 2)
    const { data } = await issueReset(other, owner.userId)
    expect(await alive(tokens)).toBe(2)
    const token = new URL(data.url).searchParams.get('token') ?? ''
    await acceptReset({ token, password: newPassword }, visit())
    expect(await alive(tokens)).toBe(0)
    expect(await reasons(owner)).toEqual(['user.accept_reset', 'user.accept_reset'])
  })

  it('with disabling, also when the account is enabled again', async () => {
    const tokens = await fill(owner, 2)
    await disableUser(owner.userId, revokerOf(other))
    await enableUser(owner.userId)
    expect(await alive(tokens)).toBe(0)
    expect(await reasons(owner)).toEqual(['user.disable', 'user.disable'])
  })

  it('but none with a wrong password', async () => {
    const tokens = await fill(owner, 1)
    const given = { current: 'wrong', new: newPassword }
    await expect(changePassword(owner, given, revokerOf(owner))).rejects.toThrow()
    expect(await alive(tokens)).toBe(1)
  })
})

describe('a user', () => {
  it(`has ${maxTokens} tokens at most, however many are wanted at once`, async () => {
    const followed = Array.from({ length: maxTokens + 5 }, () => createToken(owner, wanted))
    const settled = await Promise.allSettled(followed)
    const refused = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    expect(refused).toHaveLength(5)
    expect(refused[0]).toMatchObject({ key: 'too_many_tokens', status: 409 })
    const [first] = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    await revokeToken(owner.userId, first?.data.id ?? '')
    await createToken(owner, wanted)
    await opened.db
      .update(personalTokens)
      .set({ expiresAt: new Date(0) })
      .where(eq(personalTokens.userId, owner.userId))
    await createToken(owner, wanted)
  })

  it('makes none in a session that has ended meanwhile, nor while disabled', async () => {
    const elsewhere = await signInAs(owner.userId)
    const late = { ...owner, userSessionId: elsewhere.sid }
    const given = { current: testPassword, new: newPassword }
    await changePassword(owner, given, revokerOf(owner))
    await expect(createToken(late, wanted)).rejects.toMatchObject({ key: 'unauthenticated' })
    await createToken(owner, wanted)
    await opened.db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, owner.userId))
    await expect(createToken(owner, wanted)).rejects.toMatchObject({ key: 'unauthenticated' })
  })
})
