import 'server-only'
import { database } from '@/lib/server/db/client'
import { checkpoint, requireJob, type JobLease } from '@/lib/server/jobs/job-lease'
import { readItem } from './delete-item'
import { itemsOf, moveItems } from './deletion-rows'

export type DeletionWork = { deletionId: string; userId: string; again: boolean }

/** Items that were being sent when their worker died: no answer arrived, so each is read. */
async function settleAbandoned(id: string, lease: JobLease): Promise<void> {
  const db = await database()
  await db.transaction(async (tx) => {
    await requireJob(tx, lease)
    await moveItems(tx, id, { from: ['sending'], to: 'unknown' })
  })
  for (const row of await itemsOf(id)) if (row.state === 'unknown') await readItem(lease, row)
}

/**
 * Before anything is sent: says what became of items that a dead worker left, and lets those wait
 * again that a person wants tried once more. That happens once, however many workers die.
 */
export async function beginDeletion(work: DeletionWork, lease: JobLease): Promise<void> {
  const { deletionId, again } = work
  await settleAbandoned(deletionId, lease)
  if (!again) return
  const db = await database()
  await db.transaction(async (tx) => {
    await requireJob(tx, lease)
    await moveItems(tx, deletionId, { from: ['unknown', 'failed'], to: 'waiting' })
    await checkpoint(tx, lease, { ...work, again: false })
  })
}
