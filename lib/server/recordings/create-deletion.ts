import 'server-only'
import type { DeletionAnswer } from '@/lib/contract/deletions'
import type { DeletionWanted } from '@/lib/contract/schemas/deletions'
import type { Actor } from '@/lib/server/auth/actor'
import { database, type Transaction } from '@/lib/server/db/client'
import { deletionItems, deletionJobs } from '@/lib/server/db/schema'
import { enqueueJob } from '@/lib/server/jobs/enqueue-job'
import { wakeJobs } from '@/lib/server/jobs/start-jobs'
import { cachedRecording } from '@/lib/server/objects/recordings'
import { beginSelection } from './begin-selection'
import { deletionJob } from './deletion-job'
import { readDeletion } from './read-deletion'

/**
 * Starts deleting recordings one by one: a list of ids, each once, or a frozen selection. Telnyx's
 * bulk delete takes only filters and might match more than was chosen, so it is never used. Throws
 * `selection_gone`.
 */
export async function createDeletion(
  actor: Actor,
  wanted: DeletionWanted,
): Promise<DeletionAnswer> {
  const db = await database()
  const id = await db.transaction(async (tx) => {
    const id =
      'ids' in wanted
        ? await insertChosen(tx, actor, wanted)
        : await beginSelection(tx, actor, wanted)
    const payload = { deletionId: id, userId: actor.userId, again: false }
    await enqueueJob(tx, deletionJob, payload, { id, subject: id })
    return id
  })
  wakeJobs()
  return readDeletion(id)
}

type Chosen = Extract<DeletionWanted, { ids: string[] }>

async function insertChosen(tx: Transaction, actor: Actor, wanted: Chosen): Promise<string> {
  const { userId: actorId, name: actorName } = actor
  const values = { actorId, actorName, reason: wanted.reason?.trim() || null }
  const [job] = await tx.insert(deletionJobs).values(values).returning({ id: deletionJobs.id })
  if (!job) throw new Error('The database did not answer with the new deletion.')
  await tx.insert(deletionItems).values(
    [...new Set(wanted.ids)].map((targetId, position) => ({
      jobId: job.id,
      targetId,
      position,
      sizeMb: cachedRecording(targetId)?.sizeMb ?? null,
    })),
  )
  return job.id
}
