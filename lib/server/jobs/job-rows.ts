import 'server-only'
import { and, asc, eq, gt, inArray, isNull, lt, lte, notInArray, or, sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { jobs } from '@/lib/server/db/jobs-schema'
import type { Finish } from './define-job'
import { heldBy, JobLost, leaseSecs, type JobLease } from './job-lease'

export type JobRow = typeof jobs.$inferSelect

const leaseEnd = sql`now() + make_interval(secs => ${leaseSecs})`

const isDue = and(
  isNull(jobs.failedAt),
  lte(jobs.runAt, sql`now()`),
  or(isNull(jobs.leaseUntil), lt(jobs.leaseUntil, sql`now()`)),
)

type Choice = { kinds: string[]; avoidedLanes: string[] }

/** Takes the job that is due longest, for one attempt. Null when none is due. */
export async function takeJob(worker: string, choice: Choice): Promise<JobRow | null> {
  const db = await database()
  const { kinds, avoidedLanes } = choice
  const isElsewhere =
    avoidedLanes.length > 0 ? or(isNull(jobs.lane), notInArray(jobs.lane, avoidedLanes)) : undefined
  const next = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(isDue, inArray(jobs.kind, kinds), isElsewhere))
    .orderBy(asc(jobs.runAt))
    .limit(1)
    .for('update', { skipLocked: true })
  const [row] = await db
    .update(jobs)
    .set({
      worker,
      leaseUntil: leaseEnd,
      epoch: sql`${jobs.epoch} + 1`,
      attempts: sql`${jobs.attempts} + 1`,
      deaths: sql`${jobs.deaths} + (${jobs.leaseUntil} is not null)::int`,
    })
    // `=`, not `in`: the planner may run the subquery of `in` once per row and take several jobs.
    .where(and(isDue, eq(jobs.id, sql`(${next})`)))
    .returning()
  return row ?? null
}

/** Renews leases; returns the epochs of those still held, by job. */
export async function renewJobs(leases: JobLease[]): Promise<Map<string, number>> {
  const [first] = leases
  if (!first) return new Map()
  const db = await database()
  const ids = leases.map(({ id }) => id)
  const rows = await db
    .update(jobs)
    .set({ leaseUntil: leaseEnd })
    .where(
      and(inArray(jobs.id, ids), eq(jobs.worker, first.worker), gt(jobs.leaseUntil, sql`now()`)),
    )
    .returning({ id: jobs.id, epoch: jobs.epoch })
  return new Map(rows.map(({ id, epoch }) => [id, epoch]))
}

/** Deletes a finished job and writes its result. Throws `JobLost`. */
export async function endJob(lease: JobLease, finish: Finish | undefined): Promise<void> {
  const db = await database()
  await db.transaction(async (tx) => {
    const gone = await tx.delete(jobs).where(heldBy(lease)).returning({ id: jobs.id })
    if (gone.length === 0) throw new JobLost(`The lease of job ${lease.id} was over at its end.`)
    await finish?.(tx)
  })
}

const free = { worker: null, leaseUntil: null }

/** Records a failed attempt: the next one is at `runAt`, none if null. */
export async function failAttempt(lease: JobLease, lastError: string, runAt: Date | null) {
  const db = await database()
  const next = runAt ? { runAt } : { failedAt: sql`now()` }
  await db
    .update(jobs)
    .set({ ...free, lastError, ...next })
    .where(heldBy(lease))
}

/** Releases a job at shutdown: the attempt does not count, and anybody may take it at once. */
export async function giveBackJob(lease: JobLease): Promise<void> {
  const db = await database()
  await db
    .update(jobs)
    .set({ ...free, attempts: sql`${jobs.attempts} - 1`, runAt: sql`now()` })
    .where(heldBy(lease))
}

/** Ends every lease: with the embedded database no other instance can be alive at start. */
export async function endLeases(): Promise<void> {
  const db = await database()
  await db
    .update(jobs)
    .set({ leaseUntil: sql`now() - interval '1 second'` })
    .where(gt(jobs.leaseUntil, sql`now()`))
}
