import 'server-only'
import { and, eq, gt, sql, type SQL } from 'drizzle-orm'
import type { Transaction } from '@/lib/server/db/client'
import { jobs } from '@/lib/server/db/jobs-schema'

/**
 * How long an instance holds a job unless it renews the lease, and how often it does; seconds. A job
 * whose worker died is taken by another one within lease and poll.
 */
export const leaseSecs = 15
export const renewSecs = 4

export type JobLease = { id: string; worker: string; epoch: number }

/** What a worker was about to write after its lease had run out or been taken over. */
export class JobLost extends Error {
  override name = 'JobLost'
}

/** The row of a job that this lease still holds. */
export const heldBy = ({ id, worker, epoch }: JobLease) =>
  and(
    eq(jobs.id, id),
    eq(jobs.worker, worker),
    eq(jobs.epoch, epoch),
    gt(jobs.leaseUntil, sql`now()`),
  )

/**
 * Condition of every statement by which a job writes alone: true while the lease holds, and until the
 * statement ends nobody else can take the job over.
 */
export const isHeld = (lease: JobLease): SQL =>
  sql`exists (select 1 from ${jobs} where ${heldBy(lease)} for share)`

/** First statement of every transaction in which a job writes; the same. Throws `JobLost`. */
export async function requireJob(tx: Transaction, lease: JobLease): Promise<void> {
  const rows = tx.select({ id: jobs.id }).from(jobs).where(heldBy(lease))
  const [row] = await rows.for('share')
  if (!row) throw new JobLost(`The lease of job ${lease.id}, epoch ${lease.epoch}, is over.`)
}

/** Keeps another payload, for whoever goes on with the job: to be called after `requireJob`. */
export async function checkpoint(
  tx: Transaction,
  lease: JobLease,
  payload: unknown,
): Promise<void> {
  await tx.update(jobs).set({ payload }).where(heldBy(lease))
}
