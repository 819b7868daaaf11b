import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { signInBudgets } from '@/lib/server/db/sign-in-schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { everybodysBudget, giveBackTo, takeFrom, type SignInBudget } from './sign-in-budget'

let opened: OpenedDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
})

afterAll(() => opened.close())

async function takeMany(budget: SignInBudget, count: number): Promise<number> {
  const taken = await Promise.all(Array.from({ length: count }, () => takeFrom(budget)))
  return taken.filter((each) => each).length
}

const later = (budget: SignInBudget, secs: number) =>
  opened.db
    .update(signInBudgets)
    .set({ spentAt: sql`${signInBudgets.spentAt} - make_interval(secs => ${secs})` })
    .where(eq(signInBudgets.bucket, budget.bucket))

it('never gives more than it has to concurrent takers', async () => {
  expect(await takeMany({ ...everybodysBudget, secsForOne: 60 }, 400)).toBe(300)
})

it('refills one by one, up to its maximum', async () => {
  const budget = { bucket: 'slow', max: 3, secsForOne: 60 }
  expect(await takeMany(budget, 5)).toBe(3)
  await later(budget, 50)
  expect(await takeMany(budget, 5)).toBe(0)
  await later(budget, 20)
  expect(await takeMany(budget, 5)).toBe(1)
  await later(budget, 3600)
  expect(await takeMany(budget, 5)).toBe(3)
})

it('takes back unused checks, and never exceeds its maximum', async () => {
  const budget = { bucket: 'returned', max: 2, secsForOne: 60 }
  expect(await takeFrom(budget)).toBe(true)
  for (let n = 0; n < 3; n += 1) await giveBackTo(budget)
  expect(await takeMany(budget, 5)).toBe(2)
})
