import 'server-only'
import { forwardEvent } from './forward-event'
import { isAnyDue, postponeForward, settleForward, takeForward } from './forward-rows'

const atOnce = 8
/** So many at once to one URL: one that hangs does not hold up the others. */
const atOnceToOne = 4

class Run {
  private readonly busy = new Map<string, number>()
  private readonly failed = new Set<string>()

  avoided(): string[] {
    const full = [...this.busy].filter(([, count]) => count >= atOnceToOne)
    return [...new Set([...full.map(([url]) => url), ...this.failed])]
  }

  begin(url: string): void {
    this.busy.set(url, (this.busy.get(url) ?? 0) + 1)
  }

  end(url: string, failed: boolean): void {
    this.busy.set(url, (this.busy.get(url) ?? 1) - 1)
    if (failed) this.failed.add(url)
  }
}

const never = new AbortController().signal

/**
 * Hands on the events that are due, at most eight at a time and four to one URL. A URL that fails is
 * left alone until the next call. For the leader of this epoch; throws `LeaseLost` when it is not
 * any more. An event is delivered at least once: what is cut off half-way is sent again.
 */
export async function forwardDue(epoch: number, over: AbortSignal = never): Promise<void> {
  if (!(await isAnyDue())) return
  const run = new Run()
  await Promise.all(Array.from({ length: atOnce }, () => workOff(run, epoch, over)))
}

async function workOff(run: Run, epoch: number, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    const row = await takeForward(epoch, run.avoided())
    if (!row) return
    run.begin(row.url)
    const problem = await forwardEvent(row, over)
    run.end(row.url, problem !== null)
    // Cut off by our own end: the row is due again by itself.
    if (over.aborted && problem) return
    await (problem ? postponeForward(row, problem) : settleForward(row))
  }
}
