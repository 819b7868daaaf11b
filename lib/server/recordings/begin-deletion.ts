import 'server-only'
import type { DeletionState } from '@/lib/contract/deletions'
import { database } from '@/lib/server/db/client'
import { checkpoint, requireJob, type JobLease } from '@/lib/server/jobs/job-lease'
import { moveItems } from './deletion-rows'
import { readUnknown } from './read-unknown'

export type DeletionWork = { deletionId: string; userId: string; again: boolean }

/** Items per statement: an embedded database blocks the event loop meanwhile. */
const batchSize = 500

async function moveAll(id: string, lease: JobLease, from: DeletionState, to: DeletionState) {
  const db = await database()
  let moved: number
  do {
    moved = await db.transaction(async (tx) => {
      await requireJob(tx, lease)
      return moveItems(tx, id, { from, to, limit: batchSize })
    })
  } while (moved === batchSize)
}

/**
 * Runs before anything is sent: settles items that a dead worker left, and queues items again that
 * a user wants retried. That happens once, however many workers die.
 */
export async function beginDeletion(
  work: DeletionWork,
  lease: JobLease,
  signal: AbortSignal,
): Promise<void> {
  const { deletionId: id, again } = work
  // These got no answer, so each is read.
  await moveAll(id, lease, 'sending', 'unknown')
  await readUnknown(id, lease, signal)
  if (!again) return
  await moveAll(id, lease, 'unknown', 'waiting')
  await moveAll(id, lease, 'failed', 'waiting')
  const db = await database()
  await db.transaction(async (tx) => {
    await requireJob(tx, lease)
    await checkpoint(tx, lease, { ...work, again: false })
  })
}
