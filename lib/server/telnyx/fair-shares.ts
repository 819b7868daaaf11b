import 'server-only'
import { quotaRules } from './quota-class'

/** Above this part of the limit no share applies. */
const plenty = 0.6

/** A single owner is limited to half, since another may come within the same window. */
const minOwners = 2

/**
 * Counts the reads of each user or token in the account's rate window. When the window runs low,
 * owners who have used their share wait for the next one, so that one script cannot use it all.
 */
export class FairShares {
  readonly #spent = new Map<string, number>()

  spend(owner: string): void {
    this.#spent.set(owner, (this.#spent.get(owner) ?? 0) + 1)
  }

  mayGoOn(owner: string, limit: number, left: number): boolean {
    if (left > limit * plenty) return true
    const owners = Math.max(minOwners, this.#spent.size)
    const share = (limit * (1 - quotaRules.read.reserve)) / owners
    return (this.#spent.get(owner) ?? 0) < share
  }

  clear(): void {
    this.#spent.clear()
  }
}
