import 'server-only'
import { isNotNull } from 'drizzle-orm'
import type { Transaction } from '@/lib/server/db/client'
import { jobs } from '@/lib/server/db/jobs-schema'
import type { Job } from './define-job'

type Options = {
  /** Id of what it is about. */
  subject: string
  /** Of the job itself, where there is to be one alone. */
  id?: string
  lane?: string
}

/**
 * Stores a job in the transaction that makes it necessary; the next poll of an instance takes it, or
 * `wakeJobs` after the commit. False if one of the same id is open: nothing changes then, while a
 * failed one begins anew.
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
