import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { jobs } from '@/lib/server/db/jobs-schema'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { defineJob, JobFailed, type Job, type JobAttempt } from './define-job'
import { enqueueJob } from './enqueue-job'
import { isJobOpen } from './is-job-open'
import { checkpoint, isHeld, JobLost, requireJob, type JobLease } from './job-lease'
import { endLeases } from './job-rows'
import { JobRunner } from './runner'

type Payload = { step: number }
type Run = (attempt: JobAttempt<Payload>) => Promise<undefined>

let opened: OpenedDatabase
const runners: JobRunner[] = []

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  setTestEnvironment()
})

afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()))
  await opened.db.delete(jobs)
})

afterAll(() => opened.close())

function kindOf(run: Run, rules: Partial<Job<Payload>> = {}): Job<Payload> {
  return {
    ...defineJob({
      kind: 'test',
      payload: z.object({ step: z.number() }),
      concurrency: 8,
      nextAttempt: (attempts, _createdAt, now) => (attempts < 3 ? now : null),
      run,
    }),
    ...rules,
  }
}

function runnerOf(job: Job<Payload>, isLeader = () => true): JobRunner {
  const runner = new JobRunner({ kinds: [job], worker: randomUUID(), isLeader })
  runners.push(runner)
  return runner
}

async function enqueue(job: Job<Payload>, payload: unknown = { step: 1 }, lane?: string) {
  const id = randomUUID()
  await opened.db.transaction((tx) =>
    enqueueJob(tx, job, payload as Payload, { id, subject: 'something', lane }),
  )
  return id
}

async function stored(id: string) {
  const [row] = await opened.db.select().from(jobs).where(eq(jobs.id, id))
  return row
}

const leasesRunOut = () =>
  opened.db.update(jobs).set({ leaseUntil: sql`now() - interval '1 second'` })

function deferred<Value>() {
  let resolve: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((done) => (resolve = done))
  return { promise, resolve }
}

/** A worker that hangs in its job until `thaw`. */
function frozen() {
  const { promise: thawed, resolve: thaw } = deferred<void>()
  const { promise: lease, resolve: begun } = deferred<JobLease>()
  const run: Run = async (attempt) => {
    begun(attempt.lease)
    await thawed
    return undefined
  }
  // Concurrency 1, so that it does not take its own job again.
  return { job: kindOf(run, { concurrency: 1 }), lease, thaw }
}

describe('a job', () => {
  it('runs once, however many instances poll for it', async () => {
    const done: number[] = []
    const job = kindOf(({ payload }) => {
      done.push(payload.step)
      return Promise.resolve(undefined)
    })
    const steps = Array.from({ length: 30 }, (_, step) => step)
    for (const step of steps) await enqueue(job, { step })
    await Promise.all([1, 2, 3].map(() => runnerOf(job).drain()))
    expect(done.toSorted((a, b) => a - b)).toEqual(steps)
    expect(await opened.db.select().from(jobs)).toEqual([])
  })

  it('is retried, and fails after its last attempt with a public reason', async () => {
    const attempts: number[] = []
    const job = kindOf(({ attempt }) => {
      attempts.push(attempt)
      return Promise.reject(attempt === 1 ? new Error('secret') : new JobFailed('status 500'))
    })
    const id = await enqueue(job)
    await runnerOf(job).drain()
    expect(attempts).toEqual([1, 2, 3])
    expect(await stored(id)).toMatchObject({ attempts: 3, lastError: 'status 500', worker: null })
    expect((await stored(id))?.failedAt).toBeInstanceOf(Date)
    expect(await isJobOpen(id)).toBe(false)
  })

  it('with an invalid payload fails without running', async () => {
    const id = await enqueue(
      kindOf(() => Promise.resolve(undefined)),
      { step: 'one' },
    )
    await runnerOf(kindOf(() => Promise.reject(new Error('it ran')))).drain()
    expect(await stored(id)).toMatchObject({ lastError: 'internal', failedAt: expect.any(Date) })
  })

  it('with the id of an open job is not stored again; a failed one starts again', async () => {
    const job = kindOf(() => Promise.reject(new JobFailed('no')))
    const id = await enqueue(job)
    const again = (payload: Payload) =>
      opened.db.transaction((tx) => enqueueJob(tx, job, payload, { id, subject: 'something' }))
    expect(await again({ step: 2 })).toBe(false)
    expect(await stored(id)).toMatchObject({ payload: { step: 1 } })
    await runnerOf(job).drain()
    expect(await again({ step: 2 })).toBe(true)
    expect(await stored(id)).toMatchObject({ payload: { step: 2 }, attempts: 0, failedAt: null })
  })

  it('for the leader waits while there is no leader', async () => {
    const job = kindOf(() => Promise.resolve(undefined), { leaderOnly: true })
    const id = await enqueue(job)
    await runnerOf(job, () => false).drain()
    expect(await isJobOpen(id)).toBe(true)
    await runnerOf(job).drain()
    expect(await isJobOpen(id)).toBe(false)
  })

  it('shares its lane up to the limit, and the lane rests after a failure', async () => {
    const { job, lease, thaw } = frozen()
    const inLanes = { ...job, concurrency: 8, lanes: { concurrency: 1, restMs: 60_000 } }
    const ids = [
      await enqueue(inLanes, { step: 1 }, 'one'),
      await enqueue(inLanes, { step: 2 }, 'one'),
    ]
    const runner = runnerOf(inLanes)
    runner.start()
    await lease
    const [first, second] = await Promise.all(ids.map(stored))
    expect([first?.attempts, second?.attempts].toSorted()).toEqual([0, 1])
    thaw()
    await runner.drain()
    const failing = kindOf(() => Promise.reject(new JobFailed('no')), { lanes: inLanes.lanes })
    const failed = await enqueue(failing, { step: 3 }, 'two')
    await runnerOf(failing).drain()
    expect(await stored(failed)).toMatchObject({ attempts: 1, failedAt: null })
  })
})

describe('a worker', () => {
  it('that froze until another worker took its job can write nothing', async () => {
    const { job, lease, thaw } = frozen()
    const id = await enqueue(job)
    const sleeper = runnerOf(job)
    sleeper.start()
    const old = await lease
    await leasesRunOut()
    const next = frozen()
    const other = runnerOf(next.job)
    other.start()
    const { epoch } = await next.lease
    expect(epoch).toBe(old.epoch + 1)

    const write = opened.db.update(jobs).set({ lane: 'written' }).where(isHeld(old)).returning()
    expect(await write).toEqual([])
    const inTransaction = opened.db.transaction(async (tx) => {
      await requireJob(tx, old)
      await checkpoint(tx, old, { step: 9 })
    })
    await expect(inTransaction).rejects.toThrow(JobLost)
    thaw()
    await sleeper.stop()
    expect(await stored(id)).toMatchObject({ epoch, payload: { step: 1 }, lane: null, attempts: 2 })
    next.thaw()
    await other.drain()
    expect(await isJobOpen(id)).toBe(false)
  })

  it('that holds its lease writes, and stores its progress', async () => {
    const seen: number[] = []
    const job = kindOf(async ({ payload, lease, attempt }) => {
      seen.push(payload.step)
      await opened.db.transaction(async (tx) => {
        await requireJob(tx, lease)
        await checkpoint(tx, lease, { step: payload.step + 1 })
      })
      if (attempt < 3) throw new JobFailed('cut off')
      return undefined
    })
    await enqueue(job)
    await runnerOf(job).drain()
    expect(seen).toEqual([1, 2, 3])
  })

  it('gives its job back at shutdown, and the attempt does not count', async () => {
    const { job, lease, thaw } = frozen()
    const id = await enqueue(job)
    const runner = runnerOf(job)
    runner.start()
    await lease
    // The work ignores the signal; its lease ends all the same.
    await runner.stop()
    expect(await stored(id)).toMatchObject({ attempts: 0, worker: null, leaseUntil: null })
    thaw()
    await runnerOf(kindOf(() => Promise.resolve(undefined))).drain()
    expect(await isJobOpen(id)).toBe(false)
  })

  it('stops by itself when its signal aborts', async () => {
    const { promise: begun, resolve: begin } = deferred<void>()
    const job = kindOf(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error))
          begin()
        }),
    )
    const id = await enqueue(job)
    const runner = runnerOf(job)
    runner.start()
    await begun
    await runner.stop()
    expect(await stored(id)).toMatchObject({ attempts: 0, lastError: null, failedAt: null })
  })

  it('is not killed by a job that killed ten others', async () => {
    let ran = 0
    const job = kindOf(() => {
      ran += 1
      return Promise.resolve(undefined)
    })
    const id = await enqueue(job)
    await opened.db.update(jobs).set({ deaths: 10, leaseUntil: sql`now() + interval '1 hour'` })
    await runnerOf(job).drain()
    expect(ran).toBe(0)
    await endLeases()
    await runnerOf(job).drain()
    expect(ran).toBe(0)
    expect(await stored(id)).toMatchObject({ lastError: 'worker_died', failedAt: expect.any(Date) })
  })
})
