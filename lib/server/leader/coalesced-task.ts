import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { logger } from '@/lib/server/logger'

/** Retry delay after a failed run, in ms. */
const againMs = 500

type Task = {
  /** For the log, as in "<what> failed". */
  what: string
  work: () => Promise<void>
  /** Minimum ms from one start to the next. */
  everyMs?: number
}

/**
 * Coalesces many requests into one run: never two at a time, requests during a run share the next
 * one, and a failed run is retried until it succeeds.
 */
export class CoalescedTask {
  private last: Promise<unknown> = Promise.resolve()
  private waiting: Promise<void> | null = null
  private beganAt = -Infinity
  private readonly stopping = new AbortController()

  constructor(private readonly task: Task) {}

  /** Resolves once a run that began after this call has succeeded; rejects if it failed. */
  run(): Promise<void> {
    this.waiting ??= this.next()
    return this.waiting
  }

  /** Requests a run without waiting for it. */
  ask(): void {
    // The run itself logs and retries failures.
    this.run().catch(() => undefined)
  }

  /** Resolves when nothing runs, and starts nothing any more. */
  async stop(): Promise<void> {
    this.stopping.abort()
    await this.waiting?.catch(() => undefined)
    await this.last
  }

  private async next(): Promise<void> {
    await this.last
    await this.pause()
    this.waiting = null
    this.beganAt = performance.now()
    const running = this.task.work()
    this.last = running.catch((error: unknown) => this.tryAgain(error))
    return running
  }

  private async pause(): Promise<void> {
    const { signal } = this.stopping
    const pauseMs = this.beganAt + (this.task.everyMs ?? 0) - performance.now()
    if (pauseMs > 0) await wait(pauseMs, undefined, { signal, ref: false })
    signal.throwIfAborted()
  }

  private tryAgain(error: unknown): void {
    if (this.stopping.signal.aborted) return
    logger.warn({ err: error }, `${this.task.what} failed; retrying`)
    setTimeout(() => this.ask(), againMs).unref()
  }
}
