import 'server-only'
import type { ZodType } from 'zod'
import type { Transaction } from '@/lib/server/db/client'
import type { JobLease } from './job-lease'

/** One attempt at a job. `signal` aborts when its lease is lost or the process ends. */
export type JobAttempt<Payload> = {
  payload: Payload
  /** 1 for the first. */
  attempt: number
  lease: JobLease
  signal: AbortSignal
}

/** Writes the result of a job, in the transaction that ends it. */
export type Finish = (tx: Transaction) => Promise<void>

type JobRules = {
  kind: string
  /** How many run at once in one instance. */
  concurrency: number
  /** How many of one lane run at once; after a failure the whole lane rests. */
  lanes?: { concurrency: number; restMs: number }
  /** Only the leader runs it, so that limits hold across all instances. */
  leaderOnly?: boolean
  /** When to retry after this many failed attempts; null to give up. */
  nextAttempt: (attempts: number, createdAt: Date, now: Date) => Date | null
}

/** A kind of job as the runner sees it. */
export type AnyJob = JobRules & {
  run: (attempt: JobAttempt<unknown>) => Promise<Finish | undefined>
}

export type Job<Payload> = AnyJob & { payload: ZodType<Payload> }

type Definition<Payload> = JobRules & {
  payload: ZodType<Payload>
  /**
   * Does the work. Resolves when it is done, with what to write at the end; rejects to be retried,
   * also when `signal` aborts it. Every write checks the lease (`job-lease.ts`).
   */
  run: (attempt: JobAttempt<Payload>) => Promise<Finish | undefined>
}

/** Defines a kind of job; its payload is parsed whenever it is read from the database. */
export function defineJob<Payload>(definition: Definition<Payload>): Job<Payload> {
  const run = (attempt: JobAttempt<unknown>) =>
    definition.run({ ...attempt, payload: definition.payload.parse(attempt.payload) })
  return { ...definition, run }
}

/** An expected failure of an attempt; `reason` is shown to users and holds no secret. */
export class JobFailed extends Error {
  override name = 'JobFailed'
  constructor(readonly reason: string) {
    super(reason)
  }
}
