import 'server-only'
import { isNull } from 'drizzle-orm'
import type { DeletionAnswer } from '@/lib/contract/deletions'
import type { Actor } from '@/lib/server/auth/actor'
import { database } from '@/lib/server/db/client'
import { deletionJobs } from '@/lib/server/db/schema'
import { logger } from '@/lib/server/logger'
import { lookAtItem } from './delete-item'
import { stillWorkingFor, workingFor } from './deletion-principal'
import { findJob, isWorkedOnElsewhere, itemsOf, moveItems, type DeletionJob } from './deletion-rows'
import { readDeletion } from './read-deletion'
import { runningDeletion, startDeletion } from './run-deletion'

const isWorkedOn = (job: DeletionJob) =>
  runningDeletion(job.id) !== null || isWorkedOnElsewhere(job)

/** What was being sent when its process died: nobody heard the answer, but one can look. */
async function settleAbandoned(id: string): Promise<void> {
  await moveItems(id, ['sending'], 'unknown')
  for (const row of await itemsOf(id)) if (row.state === 'unknown') await lookAtItem(row)
}

/**
 * A person asks for what is left once more: waiting, failed and unknown ones, of which those that
 * a look finds gone are not sent again. Deleted and gone ones are never touched. Throws `not_found`.
 */
export async function resumeDeletion(actor: Actor, id: string): Promise<DeletionAnswer> {
  const job = await findJob(id)
  if (isWorkedOn(job)) return readDeletion(id)
  await settleAbandoned(id)
  await moveItems(id, ['unknown', 'failed'], 'waiting')
  await startDeletion(id, workingFor(id, actor))
  return readDeletion(id)
}

async function takeUp(job: DeletionJob): Promise<void> {
  if (isWorkedOn(job)) return
  await settleAbandoned(job.id)
  const principal = await stillWorkingFor(job)
  if (principal) await startDeletion(job.id, principal)
}

/**
 * At start: takes up deletions that a stopped server left. What had not been sent is sent; what may
 * have been is looked at, and if it is still there it waits for a person. Returns at once.
 */
export async function resumeDeletions(): Promise<void> {
  const db = await database()
  const open = await db.select().from(deletionJobs).where(isNull(deletionJobs.finishedAt))
  for (const job of open) {
    takeUp(job).catch((error: unknown) => {
      logger.error({ err: error, deletion_id: job.id }, 'deletion not taken up')
    })
  }
}
