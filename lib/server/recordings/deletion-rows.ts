import 'server-only'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { DeletionState } from '@/lib/contract/deletions'
import { database, type Transaction } from '@/lib/server/db/client'
import { deletionItems, deletionJobs } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'
import { isHeld, JobLost, type JobLease } from '@/lib/server/jobs/job-lease'

export type DeletionJob = typeof deletionJobs.$inferSelect
export type DeletionRow = typeof deletionItems.$inferSelect

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

/** Throws `JobLost` where somebody else may be working on the item by now. */
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

/** Moves all items of a deletion that are in one of these states. */
export async function moveItems(
  tx: Transaction,
  jobId: string,
  { from, to }: { from: DeletionState[]; to: DeletionState },
): Promise<void> {
  await tx
    .update(deletionItems)
    .set({ state: to })
    .where(and(eq(deletionItems.jobId, jobId), inArray(deletionItems.state, from)))
}

/**
 * Takes the next item that waits, for one worker alone: in one statement, so that no two ever get
 * the same. Null when none is left, or the lease is over.
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
        // `=`, not `in`: the planner may run what stands in `in` once per row, and take several.
        eq(deletionItems.targetId, sql`(${next})`),
        isHeld(lease),
      ),
    )
    .returning()
  return row ?? null
}

/** The deletion is finished when nothing waits any more. */
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
