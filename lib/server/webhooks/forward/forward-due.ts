import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { forwardEvent } from './forward-event'
import {
  isAnyDue,
  postponeForward,
  settleForward,
  takeForward,
  type ForwardRow,
} from './forward-rows'

const concurrency = 8
/** So many at once to one URL: one that hangs does not hold up the others. */
const concurrencyToOne = 4
/** So long a URL that failed is left alone, in ms. */
const restMs = 2_000
/** How often more are sought while some are under way, in ms. */
const seekMs = 500

class Run {
  private readonly busy = new Map<string, number>()
  private readonly resting = new Map<string, number>()
  private turn: Promise<unknown> = Promise.resolve()

  constructor(private readonly epoch: number) {}

  /** One after the other, so that each knows what the others have begun. */
  take(): Promise<ForwardRow | null> {
    const taken = this.turn.then(() => this.takeNext())
    this.turn = taken.catch(() => undefined)
    return taken
  }

  end(url: string, problem: string | null): void {
    const left = (this.busy.get(url) ?? 1) - 1
    if (left > 0) this.busy.set(url, left)
    else this.busy.delete(url)
    if (problem) this.resting.set(url, performance.now() + restMs)
  }

  get isIdle(): boolean {
    return this.busy.size === 0
  }

  private avoided(): string[] {
    const full = [...this.busy].filter(([, count]) => count >= concurrencyToOne)
    const resting = [...this.resting].filter(([, until]) => performance.now() < until)
    return [...full, ...resting].map(([url]) => url)
  }

  private async takeNext(): Promise<ForwardRow | null> {
    const row = await takeForward(this.epoch, this.avoided())
    if (row) this.busy.set(row.url, (this.busy.get(row.url) ?? 0) + 1)
    return row
  }
}

const never = new AbortController().signal

/**
 * Hands on the events that are due, at most eight at a time and four to one URL, until none is due
 * and none is under way. For the leader of this epoch; throws `LeaseLost` when it is not any more.
 * An event is delivered at least once: what is cut off half-way is sent again.
 */
export async function forwardDue(epoch: number, signal: AbortSignal = never): Promise<void> {
  if (!(await isAnyDue())) return
  const run = new Run(epoch)
  const workers = Array.from({ length: concurrency }, () => workOff(run, signal))
  const ended = await Promise.allSettled(workers)
  const failed = ended.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

async function workOff(run: Run, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const row = await run.take()
    if (!row && run.isIdle) return
    if (!row) {
      await wait(seekMs, undefined, { signal, ref: false }).catch(() => undefined)
      continue
    }
    const problem = await forwardEvent(row, signal)
    run.end(row.url, problem)
    // Cut off by our own end: the row is due again by itself.
    if (signal.aborted && problem) return
    await (problem ? postponeForward(row, problem) : settleForward(row))
  }
}
