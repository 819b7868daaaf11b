import 'server-only'
import { and, eq, gt, sql, type SQL } from 'drizzle-orm'
import type { Transaction } from '@/lib/server/db/client'
import { jobs } from '@/lib/server/db/jobs-schema'

/**
 * Duration of a lease and the interval of its renewal; seconds. The job of a worker that died is
 * taken by another within lease plus poll interval.
 */
export const leaseSecs = 15
export const renewSecs = 4

export type JobLease = { id: string; worker: string; epoch: number }

/** Thrown when a worker writes after its lease has expired or been taken over. */
export class JobLost extends Error {
  override name = 'JobLost'
}

/** Matches the job's row while this lease holds it. */
export const heldBy = ({ id, worker, epoch }: JobLease) =>
  and(
    eq(jobs.id, id),
    eq(jobs.worker, worker),
    eq(jobs.epoch, epoch),
    gt(jobs.leaseUntil, sql`now()`),
  )

/**
 * Condition for a job's writes outside a transaction: true while the lease holds, and nobody else
 * can take the job until the statement ends.
 */
export const isHeld = (lease: JobLease): SQL =>
  sql`exists (select 1 from ${jobs} where ${heldBy(lease)} for share)`

/**
 * First statement of every transaction in which a job writes, with the same guarantee. Throws
 * `JobLost`.
 */
export async function requireJob(tx: Transaction, lease: JobLease): Promise<void> {
  const rows = tx.select({ id: jobs.id }).from(jobs).where(heldBy(lease))
  const [row] = await rows.for('share')
  if (!row) throw new JobLost(`The lease of job ${lease.id}, epoch ${lease.epoch}, is over.`)
}

/** Stores a new payload for the next attempt; call it after `requireJob`. */
export async function checkpoint(
  tx: Transaction,
  lease: JobLease,
  payload: unknown,
): Promise<void> {
  await tx.update(jobs).set({ payload }).where(heldBy(lease))
}
