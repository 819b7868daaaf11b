import 'server-only'
import { eq, lte, sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { signInBudgets } from '@/lib/server/db/sign-in-schema'
import { networkOf } from './network'

/** Maximum wrong passwords at once, and the seconds until one more is allowed. */
export type SignInBudget = { bucket: string; max: number; secsForOne: number }

/** Wrong passwords of one address, for any account: twenty, refilled within 15 minutes. */
export function addressBudget(peer: string): SignInBudget {
  return { bucket: networkOf(peer), max: 20, secsForOne: 45 }
}

/** Wrong passwords of all unknown browsers together, as from a botnet. */
export const everybodysBudget: SignInBudget = { bucket: 'everybody', max: 300, secsForOne: 1 }

const { bucket, spent, spentAt } = signInBudgets

/**
 * Takes one check before it is made, by the database's clock; false if the budget is spent. One
 * statement, so that concurrent tries get no more than that.
 */
export async function takeFrom(budget: SignInBudget): Promise<boolean> {
  const db = await database()
  const refilled = sql`extract(epoch from now() - ${spentAt}) / ${budget.secsForOne}::float8`
  const left = sql`greatest(${spent} - ${refilled}, 0)`
  const taken = await db
    .insert(signInBudgets)
    .values({ bucket: budget.bucket, spent: 1, spentAt: sql`now()` })
    .onConflictDoUpdate({
      target: bucket,
      set: { spent: sql`${left} + 1`, spentAt: sql`now()` },
      setWhere: lte(sql`${left} + 1`, budget.max),
    })
    .returning({ spent })
  return taken.length === 1
}

/** A check that was not made, or found the right password, costs nothing. */
export async function giveBackTo(budget: SignInBudget): Promise<void> {
  const db = await database()
  await db
    .update(signInBudgets)
    .set({ spent: sql`greatest(${spent} - 1, 0)` })
    .where(eq(bucket, budget.bucket))
}
