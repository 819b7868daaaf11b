import 'server-only'
import type { RateWindow } from './rate-headers'

/** Below this part of the limit, what is left belongs to people and the customer's product. */
const reserve = 0.2
const longestWindowMs = 3_600_000
const unknownWindowMs = 1_000

/**
 * Keeps background work within its share of the account's rate limit. The limit is learnt from
 * answers; until the first one everything may pass.
 */
export class RateShare {
  #limit: number | null = null
  #remaining: number | null = null
  #endsAt: number | null = null
  #spent = 0

  constructor(
    readonly clock: () => number,
    readonly share: number,
  ) {}

  learn(window: RateWindow): void {
    this.#roll()
    const endsAt = this.clock() + Math.min(window.resetMs, longestWindowMs)
    this.#limit = window.limit
    this.#remaining = window.remaining
    // A sliding reset would move the end for ever and the share would never be refilled.
    this.#endsAt = Math.min(this.#endsAt ?? endsAt, endsAt)
  }

  /**
   * Takes one background call out of the share: 0, or the milliseconds until one is free.
   * @param part of the share that may be spent, by all, before this one has to wait
   */
  take(part = 1): number {
    this.#roll()
    if (this.#limit === null) return 0
    const isSpent = this.#spent >= this.#atMost(part)
    const isLow = this.#remaining !== null && this.#remaining <= this.#limit * reserve
    if (isSpent || isLow) return Math.max(1, this.#leftMs() ?? unknownWindowMs)
    this.#spent += 1
    return 0
  }

  /** What is known of the window now; `leftMs` until it ends. */
  known(): { limit: number | null; remaining: number | null; leftMs: number | null } {
    this.#roll()
    return { limit: this.#limit, remaining: this.#remaining, leftMs: this.#leftMs() }
  }

  /** The share is one call at least; a part of it may be none. */
  #atMost(part: number): number {
    return Math.max(Math.floor(part), Math.floor((this.#limit ?? 0) * this.share * part))
  }

  #leftMs(): number | null {
    return this.#endsAt === null ? null : this.#endsAt - this.clock()
  }

  #roll(): void {
    if (this.#endsAt === null || this.clock() < this.#endsAt) return
    this.#endsAt = null
    this.#remaining = null
    this.#spent = 0
  }
}
