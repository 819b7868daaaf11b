import 'server-only'
import type { AnyJob } from './define-job'

/** Tracks which lanes of one instance are full, or rest after a failure. */
export class Lanes {
  private readonly busy = new Map<string, { count: number; max: number }>()
  private readonly restUntil = new Map<string, number>()

  begin({ lanes }: AnyJob, lane: string | null): void {
    if (lanes && lane !== null) this.add(lane, 1, lanes.concurrency)
  }

  end({ lanes }: AnyJob, lane: string | null, hasFailed: boolean): void {
    if (!lanes || lane === null) return
    this.add(lane, -1, lanes.concurrency)
    if (hasFailed) this.restUntil.set(lane, performance.now() + lanes.restMs)
  }

  avoided(): string[] {
    const now = performance.now()
    for (const [lane, until] of this.restUntil) if (until <= now) this.restUntil.delete(lane)
    const full = [...this.busy].filter(([, { count, max }]) => count >= max)
    return [...full.map(([lane]) => lane), ...this.restUntil.keys()]
  }

  private add(lane: string, by: number, max: number): void {
    const count = (this.busy.get(lane)?.count ?? 0) + by
    if (count > 0) this.busy.set(lane, { count, max })
    else this.busy.delete(lane)
  }
}
