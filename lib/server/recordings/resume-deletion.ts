import 'server-only'
import { eq } from 'drizzle-orm'
import type { DeletionAnswer } from '@/lib/contract/deletions'
import type { Actor } from '@/lib/server/auth/actor'
import { database } from '@/lib/server/db/client'
import { deletionJobs } from '@/lib/server/db/schema'
import { enqueueJob } from '@/lib/server/jobs/enqueue-job'
import { wakeJobs } from '@/lib/server/jobs/start-jobs'
import { deletionJob } from './deletion-job'
import { findJob } from './deletion-rows'
import { readDeletion } from './read-deletion'

/**
 * Resumes a deletion: waiting, failed and unknown items are tried once more, except those that a
 * read finds gone. Deleted and gone ones are never touched; nothing changes while it is running.
 * Throws `not_found`.
 */
export async function resumeDeletion(actor: Actor, id: string): Promise<DeletionAnswer> {
  await findJob(id)
  const db = await database()
  await db.transaction(async (tx) => {
    const payload = { deletionId: id, userId: actor.userId, again: true }
    const isNew = await enqueueJob(tx, deletionJob, payload, { id, subject: id })
    if (!isNew) return
    await tx.update(deletionJobs).set({ finishedAt: null }).where(eq(deletionJobs.id, id))
  })
  wakeJobs()
  return readDeletion(id)
}
