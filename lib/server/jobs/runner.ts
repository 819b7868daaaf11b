import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { CoalescedTask } from '@/lib/server/leader/coalesced-task'
import { logger } from '@/lib/server/logger'
import type { AnyJob } from './define-job'
import { RunningJob, Stopped } from './running-job'
import { JobLost, leaseSecs, renewSecs } from './job-lease'
import { renewJobs, takeJob } from './job-rows'
import { Lanes } from './lanes'

const pollMs = 1_000
/** How long running jobs may take to stop when the process ends. */
const graceMs = 3_000

type Options = {
  kinds: AnyJob[]
  /** Unique among runners. */
  worker: string
  isLeader: () => boolean
}

/** Takes due jobs, renews their leases while they run, and gives them back at shutdown. */
export class JobRunner {
  private readonly running = new Set<RunningJob>()
  private begun = 0
  private readonly lanes = new Lanes()
  private readonly over = new AbortController()
  private readonly timers: NodeJS.Timeout[] = []
  private readonly poll = new CoalescedTask({
    what: 'polling for jobs',
    // The next poll follows in a second anyway.
    work: () => this.takeDue().catch((error: unknown) => this.warn(error)),
  })

  constructor(private readonly options: Options) {}

  start(): void {
    this.timers.push(setInterval(() => this.wake(), pollMs).unref())
    this.timers.push(setInterval(() => void this.renew(), renewSecs * 1_000).unref())
    this.wake()
  }

  /** Polls at once for due jobs. */
  wake(): void {
    this.poll.ask()
  }

  /** Resolves when nothing can be taken and nothing runs; for tests. */
  async drain(): Promise<void> {
    let before
    do {
      before = this.begun
      await Promise.all([...this.running].map(({ done }) => done))
      await this.poll.run()
      // A job started by the poll may have failed before the poll ended, and be due again.
    } while (this.running.size > 0 || this.begun > before)
  }

  async stop(): Promise<void> {
    this.over.abort()
    for (const timer of this.timers) clearInterval(timer)
    await this.poll.stop()
    const running = [...this.running]
    for (const job of running) job.cut(new Stopped('The server stops.'))
    const ended = Promise.all(running.map(({ done }) => done))
    await Promise.race([ended, wait(graceMs, undefined, { ref: false })])
    await Promise.all([...this.running].map((job) => job.giveBack()))
  }

  private async takeDue(): Promise<void> {
    while (!this.over.signal.aborted) {
      const kinds = this.options.kinds.filter((job) => this.hasRoomFor(job))
      if (kinds.length === 0) return
      const until = performance.now() + leaseSecs * 1_000
      const row = await takeJob(this.options.worker, {
        kinds: kinds.map(({ kind }) => kind),
        avoidedLanes: this.lanes.avoided(),
      })
      const job = kinds.find(({ kind }) => kind === row?.kind)
      if (!row || !job) return
      this.begin(new RunningJob(job, row, this.options.worker, until))
    }
  }

  private hasRoomFor(job: AnyJob): boolean {
    if (job.leaderOnly && !this.options.isLeader()) return false
    return [...this.running].filter((each) => each.job === job).length < job.concurrency
  }

  private begin(running: RunningJob): void {
    const { job, lane } = running
    this.running.add(running)
    this.begun += 1
    this.lanes.begin(job, lane)
    void running.done.then(({ hasFailed }) => {
      this.running.delete(running)
      this.lanes.end(job, lane, hasFailed)
      this.wake()
    })
  }

  /** Work stops when its lease cannot be renewed, before another worker takes the job. */
  private async renew(): Promise<void> {
    const asked = performance.now()
    const running = [...this.running]
    try {
      const epochs = await renewJobs(running.map(({ lease }) => lease))
      for (const job of running) {
        const isOurs = epochs.get(job.lease.id) === job.lease.epoch
        if (isOurs) job.until = asked + leaseSecs * 1_000
        else job.cut(new JobLost('The lease was not renewed in time.'))
      }
    } catch (error) {
      this.warn(error)
      const late = running.filter(({ until }) => until <= performance.now())
      for (const job of late) job.cut(new JobLost('The database could not be asked in time.'))
    }
  }

  private warn(error: unknown): void {
    logger.warn(
      { err: error },
      'jobs could not be polled for, or their leases renewed; tried again in a moment',
    )
  }
}
