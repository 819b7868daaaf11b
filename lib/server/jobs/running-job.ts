import 'server-only'
import { logger } from '@/lib/server/logger'
import { JobFailed, type AnyJob } from './define-job'
import { JobLost, type JobLease } from './job-lease'
import { endJob, failAttempt, giveBackJob, type JobRow } from './job-rows'

/** How many workers may die at a job before the job is considered the cause. */
const maxDeaths = 10

/** The process ends: interrupted jobs are given back. */
export class Stopped extends Error {
  override name = 'Stopped'
}

/** One attempt at a job, from taking it to its result. */
export class RunningJob {
  readonly lease: JobLease
  readonly done: Promise<{ hasFailed: boolean }>
  private readonly limit = new AbortController()

  /** `until`: when the lease expires, on our monotonic clock. */
  constructor(
    readonly job: AnyJob,
    private readonly row: JobRow,
    worker: string,
    public until: number,
  ) {
    this.lease = { id: row.id, worker, epoch: row.epoch }
    this.done = this.work()
  }

  get lane(): string | null {
    return this.row.lane
  }

  /** Aborts the work, since the lease is lost or the process ends. */
  cut(reason: JobLost | Stopped): void {
    this.limit.abort(reason)
  }

  /** Releases the job at once. Work that still runs cannot write any more. */
  giveBack(): Promise<void> {
    return giveBackJob(this.lease)
  }

  private async work(): Promise<{ hasFailed: boolean }> {
    try {
      if (this.row.deaths > maxDeaths) throw new JobFailed('worker_died')
      const { payload, attempts: attempt } = this.row
      const { lease } = this
      const finish = await this.job.run({ payload, attempt, lease, signal: this.limit.signal })
      await endJob(this.lease, finish)
      return { hasFailed: false }
    } catch (error) {
      return this.settle(error).catch((away: unknown) => {
        logger.warn(
          { err: away, job_id: this.row.id },
          'a job ended unrecorded; its lease runs out',
        )
        return { hasFailed: true }
      })
    }
  }

  private async settle(error: unknown): Promise<{ hasFailed: boolean }> {
    const reason: unknown = this.limit.signal.reason
    if (error instanceof JobLost || reason instanceof JobLost) return { hasFailed: false }
    if (reason instanceof Stopped) {
      await this.giveBack()
      return { hasFailed: false }
    }
    const { attempts, createdAt, deaths, id, kind } = this.row
    const next = deaths > maxDeaths ? null : this.job.nextAttempt(attempts, createdAt, new Date())
    const isKnown = error instanceof JobFailed
    if (!isKnown) logger.error({ err: error, job_id: id, kind, again: next }, 'a job failed')
    await failAttempt(this.lease, isKnown ? error.reason : 'internal', next)
    return { hasFailed: true }
  }
}
