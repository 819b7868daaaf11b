import 'server-only'

const cost = 11
const max = 3 * cost

/**
 * Bounds the retries of the whole process: every read sent, retries included, earns one coin and a
 * retry costs eleven, so that retries stay below a tenth of first tries even when everything fails.
 * A few can be saved.
 */
export class RetryBudget {
  #coins = 0

  earn(): void {
    this.#coins = Math.min(max, this.#coins + 1)
  }

  /** Pays for one retry; false if the budget does not allow it. */
  take(): boolean {
    if (this.#coins < cost) return false
    this.#coins -= cost
    return true
  }
}
