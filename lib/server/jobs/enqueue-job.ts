import 'server-only'
import { isNotNull } from 'drizzle-orm'
import type { Transaction } from '@/lib/server/db/client'
import { jobs } from '@/lib/server/db/jobs-schema'
import type { Job } from './define-job'

type Options = {
  /** Id of the object that the job is about. */
  subject: string
  /** Id of the job, where there must be only one. */
  id?: string
  lane?: string
}

/**
 * Stores a job in the transaction that makes it necessary; the next poll of an instance takes it,
 * or `wakeJobs` after the commit. Returns false, and changes nothing, if a job with the same id is
 * open; a failed one starts again.
 */
export async function enqueueJob<Payload>(
  tx: Transaction,
  job: Job<Payload>,
  payload: Payload,
  options: Options,
): Promise<boolean> {
  const values = { kind: job.kind, payload, ...options }
  const anew = { payload, attempts: 0, deaths: 0, runAt: new Date(), lastError: null }
  const rows = await tx
    .insert(jobs)
    .values(values)
    .onConflictDoUpdate({
      target: jobs.id,
      set: { ...anew, failedAt: null },
      setWhere: isNotNull(jobs.failedAt),
    })
    .returning({ id: jobs.id })
  return rows.length > 0
}
