import 'server-only'
import { FairShares } from './fair-shares'
import { Pauses } from './pauses'
import { quotaRules, type QuotaClass } from './quota-class'
import type { RateWindow } from './rate-headers'
import { RateWindowState } from './rate-window'

/** After a 429 without a time, ms. An act never waits for such a guess. */
const guessedPauseMs = 1_000

/** When to ask again if it depends on calls in flight, ms. */
const recheckMs = 50

/** Reads that may be in flight before an answer has reported the account's limit. */
const maxUnanswered = 8

type QuotaSettings = {
  /** Monotonic milliseconds. */
  clock: () => number
  /** Share (0..1] of the limit that background work may use. */
  share: number
  /** Maximum pause that a 429 can impose, ms. */
  maxPauseMs: number
}

/**
 * Decides which calls may be sent now. Acts always may, except for a pause from a 429 to an act;
 * reads leave a reserve to acts, and everything else leaves more. The limit is taken from answers.
 */
export class Quota {
  readonly pauses: Pauses
  readonly #window: RateWindowState
  readonly #owners = new FairShares()
  readonly #share: number
  #shareSpent = 0
  #isAnswered = false
  #unanswered = 0

  constructor({ clock, share, maxPauseMs }: QuotaSettings) {
    this.#share = share
    this.pauses = new Pauses(clock, maxPauseMs)
    this.#window = new RateWindowState(clock, () => {
      this.#shareSpent = 0
      this.#owners.clear()
    })
  }

  /**
   * Takes a call: returns 0, or the milliseconds after which to ask again. A taken call must be
   * ended with `done`.
   * @param owner whose read it is, for fair shares; null for nobody's
   */
  take(as: QuotaClass, owner: string | null): number {
    this.#window.roll()
    const waitMs = this.pauses.leftMs(as) || this.#heldMs(as, owner)
    if (waitMs > 0) return waitMs
    this.#window.began()
    this.#unanswered += 1
    if (quotaRules[as].ofShare > 0) this.#shareSpent += 1
    if (as !== 'act' && owner !== null) this.#owners.spend(owner)
    return 0
  }

  /** A call has ended, with the limit from its answer, or without. */
  done(window: RateWindow | null, isAnswered: boolean): void {
    this.#window.ended()
    this.#unanswered -= 1
    if (isAnswered) this.#isAnswered = true
    if (window) this.#window.update(window)
  }

  /** A 429 came. @param askedMs the pause that it asks for, or null. Returns the pause, ms. */
  refused(as: QuotaClass, askedMs: number | null): number {
    if (askedMs !== null) return this.pauses.begin(as, askedMs)
    return this.pauses.begin(as === 'act' ? 'read' : as, guessedPauseMs)
  }

  /** What is known of the window now; `leftMs` until it ends. */
  known(): { limit: number | null; remaining: number | null; leftMs: number | null } {
    this.#window.roll()
    const { limit, remaining, endsInMs } = this.#window
    return { limit, remaining, leftMs: endsInMs }
  }

  #heldMs(as: QuotaClass, owner: string | null): number {
    if (as === 'act') return 0
    const { limit, left } = this.#window
    if (limit === null)
      return !this.#isAnswered && this.#unanswered >= maxUnanswered ? recheckMs : 0
    const { reserve, ofShare } = quotaRules[as]
    const isLow = left <= limit * reserve
    const isSpent = ofShare > 0 && this.#shareSpent >= Math.max(1, limit * this.#share * ofShare)
    const isUnfair = owner !== null && !this.#owners.mayGoOn(owner, limit, left)
    return isLow || isSpent || isUnfair ? (this.#window.endsInMs ?? recheckMs) : 0
  }
}
