import 'server-only'
import { and, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { database, type Database } from '@/lib/server/db/client'
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

/** Gives up what has been due for a day without a turn, and deletes what was given up a week ago. */
export async function sweepForwards(db: Database): Promise<void> {
  const { givenUpAt, nextAt } = webhookForwards
  await db
    .update(webhookForwards)
    .set({ givenUpAt: sql`now()` })
    .where(and(isNull(givenUpAt), lt(nextAt, sql`now() - make_interval(days => 1)`)))
  await db
    .delete(webhookForwards)
    .where(lt(givenUpAt, sql`now() - make_interval(days => ${keptDays})`))
}
