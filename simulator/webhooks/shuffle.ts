import type { Random } from '../state/random'

const patienceMs = 100

/** Collects items up to a number or for a moment, and releases them in random order. */
export class Shuffle<T> {
  private held: T[] = []
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly random: Random,
    private readonly release: (item: T) => void,
  ) {}

  add(item: T, enough: number): void {
    this.held.push(item)
    if (this.held.length >= enough) return this.flush()
    this.timer ??= setTimeout(() => this.flush(), patienceMs).unref()
  }

  /** Drops the items and releases no more. */
  stop(): void {
    clearTimeout(this.timer)
    this.held = []
  }

  private flush(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    const items = this.held
    this.held = []
    for (const item of this.random.sample(items, items.length)) this.release(item)
  }
}
