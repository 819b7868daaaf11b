import 'server-only'
import { and, eq, isNotNull, lt, sql } from 'drizzle-orm'
import { database, type Transaction } from '@/lib/server/db/client'
import { webhookForwards } from '@/lib/server/db/live-schema'

const keptDays = 7

/** Has what was given up for a room sent once more; answers how many. One that fails is given up anew. */
export async function forwardAgain(roomId: string): Promise<number> {
  const db = await database()
  const rows = await db
    .update(webhookForwards)
    .set({ givenUpAt: null, attempts: 0, nextAt: sql`now()` })
    .where(and(eq(webhookForwards.roomId, roomId), isNotNull(webhookForwards.givenUpAt)))
    .returning({ id: webhookForwards.id })
  return rows.length
}

/** Deletes what was given up a week ago. */
export async function sweepGivenUp(tx: Transaction): Promise<void> {
  const longAgo = sql`now() - make_interval(days => ${keptDays})`
  await tx.delete(webhookForwards).where(lt(webhookForwards.givenUpAt, longAgo))
}
