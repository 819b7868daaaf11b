import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { logger } from '@/lib/server/logger'

/** After a run that failed, in ms. */
const againMs = 500

type Task = {
  /** For the log, as in "<what> failed". */
  what: string
  work: () => Promise<void>
  /** At least so many ms from one beginning to the next. */
  everyMs?: number
}

/**
 * Work that many ask for and one run does: never two at a time, those who ask during a run share
 * the next one, and a run that failed is tried again until it succeeds.
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

  /** The same for whoever does not wait. */
  ask(): void {
    // Whatever goes wrong is logged, and tried again, by the run itself.
    this.run().catch(() => undefined)
  }

  /** Resolves when nothing runs any more, nor ever will. */
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
    logger.warn({ err: error }, `${this.task.what} failed; tried again`)
    setTimeout(() => this.ask(), againMs).unref()
  }
}
