import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useDatabase, type Transaction } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { oneTimeLinks, users } from '@/lib/server/db/schema'
import { sql } from 'drizzle-orm'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { createFirst, hasUsers } from './create-first'
import { issueSetUpToken } from './one-time-links'
import { isPasswordRight } from './password'
import { canSetUp, completeSetUp } from './set-up'
import { setTestEnvironment } from '@/lib/server/test-environment'

const together = 20

let opened: OpenedDatabase

const someone = (n: number) =>
  ({ email: `user${n}@example.com`, name: 'Ann', role: 'admin', passwordHash: 'x' }) as const

const setUp = (token: string, n = 0) => ({
  token,
  email: ` Ann${n}@Example.com`,
  name: 'Ann',
  password: 'a long password',
})

const outcomes = async (all: Promise<void>[]) => {
  const settled = await Promise.allSettled(all)
  return settled.filter(({ status }) => status === 'fulfilled').length
}

beforeEach(async () => {
  setTestEnvironment()
  opened = await openTestDatabase()
  useDatabase(opened.db)
})

afterEach(() => opened.close())

describe('a set-up link', () => {
  it('makes one administrator, who can sign in', async () => {
    const token = await issueSetUpToken(opened.db)
    await completeSetUp(setUp(token))
    const [user, ...others] = await opened.db.select().from(users)
    expect(others).toEqual([])
    expect(user).toMatchObject({ email: 'ann0@example.com', name: 'Ann', role: 'admin' })
    expect(await isPasswordRight('a long password', user?.passwordHash ?? null, 'known')).toBe(true)
    expect(await isPasswordRight('a wrong password', user?.passwordHash ?? null, 'known')).toBe(
      false,
    )
  })

  it(`works once, when used ${together} times at once, and with other links beside it`, async () => {
    const tokens = [await issueSetUpToken(opened.db), await issueSetUpToken(opened.db)]
    const uses = Array.from({ length: together }, (_, n) =>
      completeSetUp(setUp(tokens[n % 2] ?? '', n)),
    )
    expect(await outcomes(uses)).toBe(1)
    expect(await opened.db.select().from(users)).toHaveLength(1)
    for (const token of tokens) expect(await canSetUp(token)).toBe(false)
  })

  it('keeps only its hash', async () => {
    const token = await issueSetUpToken(opened.db)
    expect(JSON.stringify(await opened.db.select().from(oneTimeLinks))).not.toContain(token)
  })

  it.each([
    ['after an hour', () => opened.db.update(oneTimeLinks).set({ expiresAt: sql`now()` })],
    ['once it was used', () => opened.db.update(oneTimeLinks).set({ usedAt: sql`now()` })],
    ['once there is a user', () => createFirst([someone(1)])],
  ])('is refused %s', async (_, end) => {
    const token = await issueSetUpToken(opened.db)
    expect(await canSetUp(token)).toBe(true)
    await end()
    expect(await canSetUp(token)).toBe(false)
    await expect(completeSetUp(setUp(token))).rejects.toMatchObject({ key: 'forbidden' })
  })

  it('is refused if it was never made', async () => {
    await expect(completeSetUp(setUp('guess'))).rejects.toMatchObject({ key: 'forbidden' })
    expect(await hasUsers()).toBe(false)
  })
})

describe('the first users', () => {
  it('are created by one of many who start at once', async () => {
    const anyRows = sql`select count(*) from generate_series(1, 100000)`
    // Opens all connections beforehand, so that the starts are truly concurrent.
    await Promise.all(Array.from({ length: together }, () => opened.db.execute(anyRows)))
    const slowly = (tx: Transaction) => tx.execute(anyRows).then(() => true)
    const starts = Array.from({ length: together }, (_, n) => createFirst([someone(n)], slowly))
    expect((await Promise.all(starts)).filter((created) => created)).toHaveLength(1)
    expect(await opened.db.select().from(users)).toHaveLength(1)
  })
})
