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

/** Writes what the end of a job brings, in the transaction that ends it. */
export type Finish = (tx: Transaction) => Promise<void>

type JobRules = {
  kind: string
  /** So many at once in one instance. */
  concurrency: number
  /** So many of one lane at once; after a failure the whole lane rests. */
  lanes?: { concurrency: number; restMs: number }
  /** Only the leader works on it: limits then hold for all instances together. */
  leaderOnly?: boolean
  /** When to try again after so many failed attempts; null when there is to be no other. */
  nextAttempt: (attempts: number, createdAt: Date, now: Date) => Date | null
}

/** A kind of job as the runner knows it. */
export type AnyJob = JobRules & {
  run: (attempt: JobAttempt<unknown>) => Promise<Finish | undefined>
}

export type Job<Payload> = AnyJob & { payload: ZodType<Payload> }

type Definition<Payload> = JobRules & {
  payload: ZodType<Payload>
  /**
   * Does the work. Resolves when nothing is left to do, with what ends it; rejects when it has to be
   * tried again, also where `signal` cut it off. Every write checks the lease (`job-lease.ts`).
   */
  run: (attempt: JobAttempt<Payload>) => Promise<Finish | undefined>
}

/** A kind of job whose payload is parsed whenever it comes from the database. */
export function defineJob<Payload>(definition: Definition<Payload>): Job<Payload> {
  const run = (attempt: JobAttempt<unknown>) =>
    definition.run({ ...attempt, payload: definition.payload.parse(attempt.payload) })
  return { ...definition, run }
}

/** An attempt that failed as attempts may; `reason` is shown, and holds nothing secret. */
export class JobFailed extends Error {
  override name = 'JobFailed'
  constructor(readonly reason: string) {
    super(reason)
  }
}
