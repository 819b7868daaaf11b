import 'server-only'
import { quotaClasses, type QuotaClass } from './quota-class'

/**
 * The pauses that 429s impose, in ms: on the class of the call that was refused and on all less
 * pressing ones. What Telnyx said to a page's read holds no act up.
 */
export class Pauses {
  readonly #until = new Map<QuotaClass, number>()

  constructor(
    readonly clock: () => number,
    readonly maxMs: number,
  ) {}

  /** Lengthens the pauses, never shortens one. Returns what was granted after the cap. */
  begin(from: QuotaClass, ms: number): number {
    const granted = Math.min(ms, this.maxMs)
    const until = this.clock() + granted
    for (const held of quotaClasses.slice(quotaClasses.indexOf(from))) {
      this.#until.set(held, Math.max(until, this.#until.get(held) ?? until))
    }
    return granted
  }

  leftMs(held: QuotaClass): number {
    return Math.max(0, (this.#until.get(held) ?? -Infinity) - this.clock())
  }
}
