import type { Random } from '../state/random'

const maxWaitMs = 100

/** Collects items up to a number or for a moment, and releases them in random order. */
export class Shuffle<T> {
  private collected: T[] = []
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly random: Random,
    private readonly release: (item: T) => void,
  ) {}

  add(item: T, size: number): void {
    this.collected.push(item)
    if (this.collected.length >= size) return this.flush()
    this.timer ??= setTimeout(() => this.flush(), maxWaitMs).unref()
  }

  /** Drops the items and releases no more. */
  stop(): void {
    clearTimeout(this.timer)
    this.collected = []
  }

  private flush(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    const items = this.collected
    this.collected = []
    for (const item of this.random.sample(items, items.length)) this.release(item)
  }
}
