import 'server-only'
import { and, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { database, type Database } from '@/lib/server/db/client'
import { jobs } from '@/lib/server/db/jobs-schema'
import { forwardKind } from '@/lib/server/webhooks/connect/forward-kind'

const isForward = eq(jobs.kind, forwardKind)

/** Has what was given up for a room sent once more; answers how many. One that fails is given up anew. */
export async function forwardAgain(roomId: string): Promise<number> {
  const db = await database()
  const rows = await db
    .update(jobs)
    .set({ failedAt: null, attempts: 0, deaths: 0, runAt: sql`now()` })
    .where(and(isForward, eq(jobs.subject, roomId), isNotNull(jobs.failedAt)))
    .returning({ id: jobs.id })
  return rows.length
}

/** Gives up what has been due for a day without a turn. */
export async function sweepForwards(db: Database): Promise<void> {
  const hasWaited = lt(jobs.runAt, sql`now() - make_interval(days => 1)`)
  const isFree = isNull(jobs.worker)
  await db
    .update(jobs)
    .set({ failedAt: sql`now()` })
    .where(and(isForward, isNull(jobs.failedAt), isFree, hasWaited))
}
