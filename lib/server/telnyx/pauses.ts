import 'server-only'
import { quotaClasses, type QuotaClass } from './quota-class'

/**
 * The pauses that 429s impose, in ms: on the class of the refused call and all less urgent ones. A
 * 429 to a page's read does not delay an act.
 */
export class Pauses {
  readonly #until = new Map<QuotaClass, number>()

  constructor(
    readonly clock: () => number,
    readonly maxMs: number,
  ) {}

  /** Lengthens the pauses, never shortens one. Returns the pause after the cap. */
  begin(from: QuotaClass, ms: number): number {
    const granted = Math.min(ms, this.maxMs)
    const until = this.clock() + granted
    for (const quotaClass of quotaClasses.slice(quotaClasses.indexOf(from))) {
      this.#until.set(quotaClass, Math.max(until, this.#until.get(quotaClass) ?? until))
    }
    return granted
  }

  leftMs(quotaClass: QuotaClass): number {
    return Math.max(0, (this.#until.get(quotaClass) ?? -Infinity) - this.clock())
  }
}
