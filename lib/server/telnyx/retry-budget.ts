import 'server-only'

const cost = 11
const max = 3 * cost

/**
 * Bounds the retries of the whole process: every read sent, a retry included, earns one coin and a
 * retry costs eleven, so that even when everything fails they stay below a tenth of the first
 * tries. A few may be saved up.
 */
export class RetryBudget {
  #coins = 0

  earn(): void {
    this.#coins = Math.min(max, this.#coins + 1)
  }

  /** Pays for one retry, if it can be paid. */
  take(): boolean {
    if (this.#coins < cost) return false
    this.#coins -= cost
    return true
  }
}
