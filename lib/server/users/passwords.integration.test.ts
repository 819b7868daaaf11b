import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actorOfCookie } from '@/lib/server/auth/actor-of-cookie'
import { signIn } from '@/lib/server/auth/sign-in'
import { signInAs, testPassword, visit } from '@/lib/server/auth/test-accounts'
import { database, useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { oneTimeLinks, users } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { acceptInvitation } from './accept-invitation'
import { acceptReset } from './accept-reset'
import { changePassword } from './change-password'
import { disableUser } from './disable-user'
import { enableUser } from './enable-user'
import { invite } from './invite'
import { issueReset } from './issue-reset'
import { listUsers } from './list-users'
import { actor, by, longPassword, refusal, tokenIn } from './test-users'

let opened: OpenedDatabase

beforeAll(async () => {
  setTestEnvironment()
  opened = await openTestDatabase()
  useDatabase(opened.db)
})

afterAll(() => opened.close())

beforeEach(async () => {
  const db = await database()
  await db.delete(users)
  await db.delete(oneTimeLinks)
})

describe('a reset', () => {
  it('sets the password once, and ends every session', async () => {
    const admin = await actor('admin')
    const other = await actor('viewer')
    const { data } = await issueReset(admin, other.userId)
    const given = { token: tokenIn(data.url), password: longPassword }
    expect(await acceptReset(given, visit())).toEqual({ data: { email: other.email } })
    expect(await refusal(acceptReset(given, visit()))).toBe('link_refused')
    expect(await actorOfCookie(other.cookie)).toBeNull()
    const old = await signIn({ email: other.email, password: testPassword }, visit())
    const now = await signIn({ email: other.email, password: longPassword }, visit())
    expect([old.kind, now.kind]).toEqual(['wrong', 'signed_in'])
  })

  it('is refused for a disabled account', async () => {
    const admin = await actor('admin')
    const other = await actor('viewer')
    const { data } = await issueReset(admin, other.userId)
    await disableUser(other.userId, by)
    await enableUser(other.userId)
    const given = { token: tokenIn(data.url), password: longPassword }
    expect(await refusal(acceptReset(given, visit()))).toBe('link_refused')
    await disableUser(other.userId, by)
    expect(await refusal(issueReset(admin, other.userId))).toBe('account_disabled')
  })
})

describe('a guessable password', () => {
  it('creates no account, and the link stays valid', async () => {
    const admin = await actor('admin')
    const { data } = await invite(admin, {
      email: 'lea.orr@example.test',
      name: 'Lea Orr',
      role: 'viewer',
    })
    const given = { token: tokenIn(data.url), name: 'Lea Orr' }
    for (const password of ['password1234', 'aaaaaaaaaaaa', 'lea.orr@example.test'])
      expect(await refusal(acceptInvitation({ ...given, password }, visit()))).toBe('invalid_body')
    expect((await listUsers()).data).toHaveLength(1)
    await acceptInvitation({ ...given, password: longPassword }, visit())
  })

  it('is set neither by a reset nor by a change', async () => {
    const admin = await actor('admin')
    const other = await actor('viewer')
    const { data } = await issueReset(admin, other.userId)
    const reset = { token: tokenIn(data.url), password: other.email }
    expect(await refusal(acceptReset(reset, visit()))).toBe('invalid_body')
    const change = { current: testPassword, new: 'aaaaaaaaaaaa' }
    expect(await refusal(changePassword(other, change, by))).toBe('invalid_body')
    expect(await actorOfCookie(other.cookie)).not.toBeNull()
    const again = await signIn({ email: other.email, password: testPassword }, visit())
    expect(again.kind).toBe('signed_in')
  })
})

describe('changing a password of one’s own', () => {
  it('needs the current one, and signs the other browsers out', async () => {
    const me = await actor('viewer')
    const elsewhere = await signInAs(me.userId)
    const wrong = changePassword(me, { current: 'wrong', new: longPassword }, by)
    expect(await refusal(wrong)).toBe('wrong_password')
    const changed = await changePassword(me, { current: testPassword, new: longPassword }, by)
    expect(changed).toEqual({ ended: 1, tokens: 0 })
    expect(await actorOfCookie(elsewhere.cookie)).toBeNull()
    expect(await actorOfCookie(me.cookie)).not.toBeNull()
  })

  it('lets nobody guess at an open page', async () => {
    const me = await actor('viewer')
    const guesses = Array.from({ length: 12 }, () =>
      refusal(changePassword(me, { current: 'wrong', new: longPassword }, by)),
    )
    const outcomes = await Promise.all(guesses)
    expect(outcomes.filter((outcome) => outcome === 'wrong_password')).toHaveLength(5)
    expect(outcomes.filter((outcome) => outcome === 'too_many_tries')).toHaveLength(7)
  })
})
