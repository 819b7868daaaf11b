import type { Random } from '../state/random'

const patienceMs = 100

/** Holds things back until there are enough of them, or a moment has passed, and shuffles them. */
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

  /** Lets nothing go any more. */
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
