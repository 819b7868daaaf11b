import 'server-only'
import { and, asc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm'
import type { DeletionState } from '@/lib/contract/deletions'
import { database, type Transaction } from '@/lib/server/db/client'
import { deletionItems, deletionJobs } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'
import { isHeld, JobLost, type JobLease } from '@/lib/server/jobs/job-lease'

export type DeletionJob = typeof deletionJobs.$inferSelect
export type DeletionRow = typeof deletionItems.$inferSelect

/** A started deletion, not a selection that is only frozen. Throws `not_found`. */
export async function findJob(id: string): Promise<DeletionJob> {
  const db = await database()
  const [job] = await db
    .select()
    .from(deletionJobs)
    .where(and(eq(deletionJobs.id, id), isNotNull(deletionJobs.begunAt)))
  if (!job) throw new ApiError('not_found', { detail: 'There is no such deletion.' })
  return job
}

type Stretch = { state: DeletionState; beyond?: number; limit: number }

/** Items in a state, in the chosen order, after a position. */
export async function itemsIn(
  jobId: string,
  { state, beyond = -1, limit }: Stretch,
): Promise<DeletionRow[]> {
  const db = await database()
  return db
    .select()
    .from(deletionItems)
    .where(
      and(
        eq(deletionItems.jobId, jobId),
        eq(deletionItems.state, state),
        gt(deletionItems.position, beyond),
      ),
    )
    .orderBy(asc(deletionItems.position))
    .limit(limit)
}

type Change = { state: DeletionState; auditId?: string; error?: string | null }

/** Throws `JobLost` if another worker may have the item by now. */
export async function changeItem(lease: JobLease, row: DeletionRow, change: Change): Promise<void> {
  const { jobId, targetId } = row
  const db = await database()
  const changed = await db
    .update(deletionItems)
    .set(change)
    .where(and(eq(deletionItems.jobId, jobId), eq(deletionItems.targetId, targetId), isHeld(lease)))
    .returning({ targetId: deletionItems.targetId })
  if (changed.length === 0) throw new JobLost(`Item ${targetId} of ${jobId} is not ours any more.`)
}

/** Moves up to `limit` items of a deletion from one state to another; returns how many. */
export async function moveItems(
  tx: Transaction,
  jobId: string,
  { from, to, limit }: { from: DeletionState; to: DeletionState; limit: number },
): Promise<number> {
  const some = tx
    .select({ targetId: deletionItems.targetId })
    .from(deletionItems)
    .where(and(eq(deletionItems.jobId, jobId), eq(deletionItems.state, from)))
    .limit(limit)
  const moved = await tx
    .update(deletionItems)
    .set({ state: to })
    .where(and(eq(deletionItems.jobId, jobId), inArray(deletionItems.targetId, some)))
    .returning({ targetId: deletionItems.targetId })
  return moved.length
}

/**
 * Takes the next waiting item in one statement, so that no two workers get the same. Null when none
 * is left, or the lease is lost.
 */
export async function takeItem(lease: JobLease, jobId: string): Promise<DeletionRow | null> {
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
        // `=`, not `in`: the planner may run the subquery of `in` once per row and take several
        // items.
        eq(deletionItems.targetId, sql`(${next})`),
        isHeld(lease),
      ),
    )
    .returning()
  return row ?? null
}

/** Marks the deletion as finished when nothing waits. */
export async function finishDeletion(tx: Transaction, id: string): Promise<void> {
  const left = await tx
    .select({ id: deletionItems.targetId })
    .from(deletionItems)
    .where(and(eq(deletionItems.jobId, id), inArray(deletionItems.state, ['waiting', 'sending'])))
    .limit(1)
  if (left.length > 0) return
  await tx
    .update(deletionJobs)
    .set({ finishedAt: sql`now()` })
    .where(eq(deletionJobs.id, id))
}
