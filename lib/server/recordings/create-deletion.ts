import 'server-only'
import type { DeletionAnswer } from '@/lib/contract/deletions'
import type { Actor } from '@/lib/server/auth/actor'
import { database } from '@/lib/server/db/client'
import { deletionItems, deletionJobs } from '@/lib/server/db/schema'
import { enqueueJob } from '@/lib/server/jobs/enqueue-job'
import { wakeJobs } from '@/lib/server/jobs/start-jobs'
import { cachedRecording } from '@/lib/server/objects/recordings'
import { deletionJob } from './deletion-job'
import { readDeletion } from './read-deletion'

type Wanted = { ids: string[]; reason?: string }

/**
 * Freezes a list of recordings, each once, and begins to delete them one by one. Telnyx's own bulk
 * delete takes only filters, and might reach more than was chosen: it is never used.
 */
export async function createDeletion(actor: Actor, wanted: Wanted): Promise<DeletionAnswer> {
  const db = await database()
  const id = await db.transaction(async (tx) => {
    const { userId: actorId, name: actorName } = actor
    const values = { actorId, actorName, reason: wanted.reason?.trim() || null }
    const [job] = await tx.insert(deletionJobs).values(values).returning({ id: deletionJobs.id })
    if (!job) throw new Error('The database did not answer with the new deletion.')
    const ids = [...new Set(wanted.ids)]
    await tx.insert(deletionItems).values(
      ids.map((targetId, position) => ({
        jobId: job.id,
        targetId,
        position,
        sizeMb: cachedRecording(targetId)?.sizeMb ?? null,
      })),
    )
    const payload = { deletionId: job.id, userId: actorId, again: false }
    await enqueueJob(tx, deletionJob, payload, { id: job.id, subject: job.id })
    return job.id
  })
  wakeJobs()
  return readDeletion(id)
}
