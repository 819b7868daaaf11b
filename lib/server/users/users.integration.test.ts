import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actorOfCookie } from '@/lib/server/auth/actor-of-cookie'
import { signIn } from '@/lib/server/auth/sign-in'
import { createTestUser, testPassword, visit } from '@/lib/server/auth/test-accounts'
import { database, useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { oneTimeLinks, users } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import english from '@/messages/en.json'
import chinese from '@/messages/zh-CN.json'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { acceptInvitation } from './accept-invitation'
import { changePreferences, rename } from './change-profile'
import { changeRole } from './change-role'
import { disableUser } from './disable-user'
import { enableUser } from './enable-user'
import { invite } from './invite'
import { issueReset } from './issue-reset'
import { listInvitations } from './list-invitations'
import { listUsers } from './list-users'
import { readUser } from './read-user'
import { withdrawInvitation } from './withdraw-invitation'
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

describe('the last administrator', () => {
  it('can be neither demoted nor disabled', async () => {
    const only = await actor('admin')
    const gone = await actor('admin')
    await disableUser(gone.userId, by)
    expect(await refusal(changeRole(only.userId, 'viewer'))).toBe('last_administrator')
    expect(await refusal(disableUser(only.userId, by))).toBe('last_administrator')
    expect(await readUser(only.userId, null)).toMatchObject({
      role: 'admin',
      disabled_at: null,
      last_administrator: true,
    })
  })

  it('stays when administrators remove each other concurrently', async () => {
    const administrators = await Promise.all([1, 2, 3, 4].map(() => actor('admin')))
    const outcomes = await Promise.all(
      administrators.map(({ userId }, index) =>
        refusal(index % 2 ? disableUser(userId, by) : changeRole(userId, 'support')),
      ),
    )
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(3)
    expect(outcomes.filter((outcome) => outcome === 'last_administrator')).toHaveLength(1)
  })

  it('does not affect other users', async () => {
    await actor('admin')
    const other = await actor('moderator')
    await changeRole(other.userId, 'viewer')
    await disableUser(other.userId, by)
    expect(await readUser(other.userId, null)).toMatchObject({ role: 'viewer', sessions: 0 })
  })
})

it('disabling ends every session for good, also when the account is enabled again', async () => {
  const other = await actor('moderator')
  expect(await actorOfCookie(other.cookie)).not.toBeNull()
  await disableUser(other.userId, by)
  expect(await actorOfCookie(other.cookie)).toBeNull()
  await enableUser(other.userId)
  expect(await actorOfCookie(other.cookie)).toBeNull()
  const again = await signIn({ email: other.email, password: testPassword }, visit())
  expect(again.kind).toBe('signed_in')
})

it('a demotion counts at once, and withdraws the links they made', async () => {
  const first = await actor('admin')
  const second = await actor('admin')
  const { data } = await invite(second, { email: 'new@example.com', name: 'New', role: 'admin' })
  await changeRole(second.userId, 'viewer')
  expect(await actorOfCookie(second.cookie)).toMatchObject({ role: 'viewer' })
  const accepted = { token: tokenIn(data.url), name: 'New', password: longPassword }
  expect(await refusal(acceptInvitation(accepted, visit()))).toBe('link_refused')
  expect(first.role).toBe('admin')
})

describe('an invitation', () => {
  const wanted = { email: 'Ana@Example.com', name: 'Ana Souza', role: 'support' } as const

  it('creates one account when accepted several times concurrently', async () => {
    const { data } = await invite(await actor('admin'), wanted)
    expect(data.url).not.toContain(data.id)
    const accepted = { token: tokenIn(data.url), name: 'Ana', password: longPassword }
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => refusal(acceptInvitation(accepted, visit()))),
    )
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'link_refused')).toHaveLength(2)
    const list = await listUsers()
    expect(list.data.find(({ email }) => email === 'ana@example.com')).toMatchObject({
      name: 'Ana',
      role: 'support',
    })
    const entered = await signIn({ email: wanted.email, password: longPassword }, visit())
    expect(entered.kind).toBe('signed_in')
    expect((await listInvitations()).data).toEqual([])
  })

  it('is refused alike when withdrawn, replaced, expired or made up', async () => {
    const admin = await actor('admin')
    const db = await database()
    const one = await invite(admin, wanted)
    const two = await invite(admin, wanted)
    expect((await listInvitations()).data.map(({ id }) => id)).toEqual([two.data.id])
    await withdrawInvitation(two.data.id)
    const three = await invite(admin, { ...wanted, email: 'old@example.com' })
    await db
      .update(oneTimeLinks)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(oneTimeLinks.id, three.data.id))
    const reset = await issueReset(admin, admin.userId)
    const tokens = [one.data.url, two.data.url, three.data.url, reset.data.url].map(tokenIn)
    for (const token of [...tokens, 'made-up']) {
      const outcome = acceptInvitation({ token, name: 'Ana', password: longPassword }, visit())
      await expect(outcome).rejects.toMatchObject({
        key: 'link_refused',
        message: 'This link was used or withdrawn, has expired, or was never valid.',
      })
    }
  })

  it('is not for those who have an account', async () => {
    const admin = await actor('admin')
    expect(await refusal(invite(admin, { ...wanted, email: admin.email }))).toBe('already_user')
  })
})

describe('the name of a colleague', () => {
  const wanted = { email: 'new@example.test', role: 'viewer' } as const
  const looks = ['Ana Souza', 'ana souza', 'Ana Ѕouza', 'Ana\u00a0Souza', 'AnaSouza', 'Ａna Souza']

  it('is unique and not confusable, including disabled and invited users', async () => {
    const admin = await actor('admin')
    const ana = await createTestUser({ role: 'viewer', name: 'Ana Souza' })
    for (const name of looks)
      expect(await refusal(invite(admin, { ...wanted, name })), name).toBe('name_taken')
    await disableUser(ana.id, by)
    expect(await refusal(rename(admin.userId, 'ANA SOUZA'))).toBe('name_taken')

    await invite(admin, { ...wanted, name: 'Ilya Brandt' })
    const other = { ...wanted, email: 'other@example.test', name: 'llya Brandt' }
    expect(await refusal(invite(admin, other))).toBe('name_taken')
    // Another invitation to the same address replaces the first.
    await invite(admin, { ...wanted, name: 'Ilya Brandt' })
  })

  it('is not that of a role or of Roomwarden, in either language', async () => {
    const { id } = await createTestUser({ role: 'viewer', name: 'Mona Okafor' })
    const roleNames = [...Object.values(english.roles), ...Object.values(chinese.roles)]
    const ours = ['Administrator', 'Аdministrator', 'ROOMWARDEN', 'System', 'Telnyx', '管 理 员']
    for (const name of [...roleNames, ...ours])
      expect(await refusal(rename(id, name)), name).toBe('name_reserved')
    await rename(id, 'Mona, moderator')
  })

  it('is free for the person invited under it, and for its owner', async () => {
    const admin = await actor('admin')
    const { data } = await invite(admin, { ...wanted, name: 'Ana Souza' })
    const given = { token: tokenIn(data.url), password: longPassword }
    await createTestUser({ role: 'viewer', name: 'Ben Moss' })
    const asBen = acceptInvitation({ ...given, name: 'Ben Moss' }, visit())
    expect(await refusal(asBen)).toBe('name_taken')
    await acceptInvitation({ ...given, name: 'Ana Souza' }, visit())
    const ana = (await listUsers()).data.find(({ name }) => name === 'Ana Souza')
    expect((await rename(ana?.id ?? '', 'Ana Souza')).name).toBe('Ana Souza')
    expect((await rename(ana?.id ?? '', 'Aná Souza')).name).toBe('Aná Souza')
  })

  it('goes to one of two who want it at the same time', async () => {
    const people = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        createTestUser({ role: 'viewer', name: `Person ${n + 2}` }),
      ),
    )
    const outcomes = await Promise.all(
      people.map(({ id }, n) => refusal(rename(id, looks[n] ?? ''))),
    )
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'name_taken')).toHaveLength(5)
  })
})

it('preferences are merged, and null clears one', async () => {
  const me = await actor('viewer')
  await Promise.all([
    changePreferences(me.userId, { theme: 'dark' }),
    changePreferences(me.userId, { timeZone: 'UTC', singleKeys: false }),
  ])
  const { preferences } = await changePreferences(me.userId, { theme: null })
  expect(preferences).toEqual({ timeZone: 'UTC', singleKeys: false })
})
