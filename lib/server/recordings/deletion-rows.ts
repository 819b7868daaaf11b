import 'server-only'
import { and, asc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { DeletionState } from '@/lib/contract/deletions'
import { database } from '@/lib/server/db/client'
import { deletionItems, deletionJobs } from '@/lib/server/db/schema'
import { env } from '@/lib/server/env'
import { ApiError } from '@/lib/server/errors'

export type DeletionJob = typeof deletionJobs.$inferSelect
export type DeletionRow = typeof deletionItems.$inferSelect

/** A worker marks its job with every item; a job marked no more than this ago is being worked on. */
const abandonedAfterMs = 70_000

/** Whether another instance works on it; with the embedded database there is no other. */
export function isWorkedOnElsewhere({ workedOnAt }: DeletionJob): boolean {
  if (env().DATABASE_URL === undefined || workedOnAt === null) return false
  return Date.now() - workedOnAt.getTime() < abandonedAfterMs
}

export async function findJob(id: string): Promise<DeletionJob> {
  const db = await database()
  const [job] = await db.select().from(deletionJobs).where(eq(deletionJobs.id, id))
  if (!job) throw new ApiError('not_found', { detail: 'There is no such deletion.' })
  return job
}

export async function itemsOf(jobId: string): Promise<DeletionRow[]> {
  const db = await database()
  const rows = db.select().from(deletionItems).where(eq(deletionItems.jobId, jobId))
  return rows.orderBy(asc(deletionItems.position))
}

type Change = { state: DeletionState; auditId?: string; error?: string | null }

export async function changeItem(row: DeletionRow, change: Change): Promise<void> {
  const db = await database()
  await db
    .update(deletionItems)
    .set(change)
    .where(and(eq(deletionItems.jobId, row.jobId), eq(deletionItems.targetId, row.targetId)))
}

/** Moves all items of a job that are in one of these states. */
export async function moveItems(jobId: string, from: DeletionState[], to: DeletionState) {
  const db = await database()
  await db
    .update(deletionItems)
    .set({ state: to })
    .where(and(eq(deletionItems.jobId, jobId), inArray(deletionItems.state, from)))
}

/**
 * Takes the next item that waits, for one worker alone: in one statement, so that no two ever get
 * the same. Null when none is left.
 */
export async function takeItem(jobId: string): Promise<DeletionRow | null> {
  const db = await database()
  const next = db
    .select({ targetId: deletionItems.targetId })
    .from(deletionItems)
    .where(and(eq(deletionItems.jobId, jobId), eq(deletionItems.state, 'waiting')))
    .orderBy(asc(deletionItems.position))
    .limit(1)
    .for('update', { skipLocked: true })
  const [row] = await db
    .update(deletionItems)
    .set({ state: 'sending', error: null })
    .where(
      and(
        eq(deletionItems.jobId, jobId),
        eq(deletionItems.state, 'waiting'),
        // `=`, not `in`: the planner may run what stands in `in` once per row, and take several.
        eq(deletionItems.targetId, sql`(${next})`),
      ),
    )
    .returning()
  return row ?? null
}

/** Marks the job as worked on. Without `mine` only if nobody else works on it; false if somebody does. */
export async function markJob(id: string, mine: boolean): Promise<boolean> {
  const db = await database()
  const embedded = env().DATABASE_URL === undefined
  const before = new Date(Date.now() - abandonedAfterMs)
  const free = or(isNull(deletionJobs.workedOnAt), lt(deletionJobs.workedOnAt, before))
  const marked = await db
    .update(deletionJobs)
    .set({ workedOnAt: sql`now()`, finishedAt: null })
    .where(and(eq(deletionJobs.id, id), mine || embedded ? undefined : free))
    .returning({ id: deletionJobs.id })
  return marked.length > 0
}

/** Lets go of the job; it is finished when nothing waits. */
export async function releaseJob(id: string, finished: boolean): Promise<void> {
  const db = await database()
  const finishedAt = finished ? sql`now()` : null
  await db.update(deletionJobs).set({ workedOnAt: null, finishedAt }).where(eq(deletionJobs.id, id))
}
