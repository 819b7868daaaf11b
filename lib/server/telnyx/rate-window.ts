import 'server-only'
import type { RateWindow } from './rate-headers'

const maxWindowMs = 3_600_000

/** Assumed while Telnyx reports a limit but no end of its window. */
const assumedWindowMs = 60_000

/** The account's rate window as answers report it, times on a monotonic clock in ms. */
export class RateWindowState {
  #limit: number | null = null
  #remaining: number | null = null
  #endsAt: number | null = null
  #inFlight = 0

  constructor(
    readonly clock: () => number,
    /** Called when a window has ended. */
    readonly onEnd: () => void,
  ) {}

  update(window: RateWindow): void {
    this.roll()
    const endsAt = this.clock() + Math.min(window.resetMs, maxWindowMs)
    this.#limit = window.limit
    this.#remaining = window.remaining
    // A sliding reset would postpone the end for ever, and no share would be refilled.
    this.#endsAt = Math.min(this.#endsAt ?? endsAt, endsAt)
  }

  /**
   * Starts a new window when the last has ended, assumed to last a minute until an answer says
   * otherwise.
   */
  roll(): void {
    const now = this.clock()
    if (this.#limit === null || (this.#endsAt !== null && now < this.#endsAt)) return
    this.#endsAt = now + assumedWindowMs
    this.#remaining = null
    this.onEnd()
  }

  began(): void {
    this.#inFlight += 1
  }

  ended(): void {
    this.#inFlight -= 1
  }

  get limit(): number | null {
    return this.#limit
  }

  /** As Telnyx last answered in this window; null before its first answer. */
  get remaining(): number | null {
    return this.#remaining
  }

  /** What the account may still send: Telnyx's last count misses the calls in flight. */
  get left(): number {
    return (this.#remaining ?? this.#limit ?? Infinity) - this.#inFlight
  }

  /** Milliseconds until the window ends; null before the first answer. */
  get endsInMs(): number | null {
    return this.#endsAt === null ? null : Math.max(1, this.#endsAt - this.clock())
  }
}
