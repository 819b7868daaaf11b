import 'server-only'
import { and, asc, eq, isNull, lte, notInArray, sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { webhookForwards, webhookRooms } from '@/lib/server/db/live-schema'
import { requireLease } from '@/lib/server/leader/lease'
import { nextAttempt } from './forward-schedule'
import { oneMoreForwarded } from '@/lib/server/webhooks/connect/room-record'

export type ForwardRow = typeof webhookForwards.$inferSelect

/** Longer than an attempt can last: until then a row that was taken is nobody else's. */
const heldSecs = 30

const isDue = and(isNull(webhookForwards.givenUpAt), lte(webhookForwards.nextAt, sql`now()`))

export async function isAnyDue(): Promise<boolean> {
  const db = await database()
  const rows = await db
    .select({ id: webhookForwards.id })
    .from(webhookForwards)
    .where(isDue)
    .limit(1)
  return rows.length > 0
}

/**
 * Takes the row that has been due for longest, for one attempt of the leader of this epoch, and
 * counts it. Null when none is due but to `avoided` URLs. Throws `LeaseLost`.
 */
export async function takeForward(epoch: number, avoided: string[]): Promise<ForwardRow | null> {
  const db = await database()
  return db.transaction(async (tx) => {
    await requireLease(tx, epoch)
    const elsewhere = avoided.length > 0 ? notInArray(webhookForwards.url, avoided) : undefined
    const [next] = await tx
      .select({ id: webhookForwards.id })
      .from(webhookForwards)
      .where(and(isDue, elsewhere))
      .orderBy(asc(webhookForwards.nextAt))
      .limit(1)
      .for('update', { skipLocked: true })
    if (!next) return null
    const [row] = await tx
      .update(webhookForwards)
      .set({
        attempts: sql`${webhookForwards.attempts} + 1`,
        nextAt: sql`now() + make_interval(secs => ${heldSecs})`,
      })
      .where(eq(webhookForwards.id, next.id))
      .returning()
    return row ?? null
  })
}

/** The same row, unless somebody has taken it since. */
const asTaken = ({ id, attempts }: ForwardRow) =>
  and(eq(webhookForwards.id, id), eq(webhookForwards.attempts, attempts))

/** It was delivered: nothing of it is kept but the count. */
export async function settleForward(row: ForwardRow): Promise<void> {
  const db = await database()
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(webhookForwards)
      .where(asTaken(row))
      .returning({ id: webhookForwards.id })
    if (gone.length === 0) return
    await tx.update(webhookRooms).set(oneMoreForwarded).where(eq(webhookRooms.roomId, row.roomId))
  })
}

/** It was not: it is due again later, or given up. */
export async function postponeForward(row: ForwardRow, lastError: string): Promise<void> {
  const db = await database()
  const nextAt = nextAttempt(row.attempts, row.createdAt, new Date())
  const when = nextAt ? { nextAt } : { givenUpAt: sql`now()` }
  await db
    .update(webhookForwards)
    .set({ lastError, ...when })
    .where(asTaken(row))
}
