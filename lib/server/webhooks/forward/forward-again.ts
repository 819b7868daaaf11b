import 'server-only'
import { and, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { database, type Database } from '@/lib/server/db/client'
import { jobs } from '@/lib/server/db/jobs-schema'
import { forwardKind } from '@/lib/server/webhooks/connect/forward-kind'

const isForward = eq(jobs.kind, forwardKind)

/** Queues a room's failed forwards again; returns their number. */
export async function forwardAgain(roomId: string): Promise<number> {
  const db = await database()
  const rows = await db
    .update(jobs)
    .set({ failedAt: null, attempts: 0, deaths: 0, runAt: sql`now()` })
    .where(and(isForward, eq(jobs.subject, roomId), isNotNull(jobs.failedAt)))
    .returning({ id: jobs.id })
  return rows.length
}

/** Marks forwards as failed that have been due for a day without being taken. */
export async function sweepForwards(db: Database): Promise<void> {
  const hasWaited = lt(jobs.runAt, sql`now() - make_interval(days => 1)`)
  const isFree = isNull(jobs.worker)
  await db
    .update(jobs)
    .set({ failedAt: sql`now()` })
    .where(and(isForward, isNull(jobs.failedAt), isFree, hasWaited))
}
