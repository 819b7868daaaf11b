import 'server-only'
import { quotaRules } from './quota-class'

/** While more than this part of the limit is left, nobody is held to a share. */
const plenty = 0.6

/** One alone is still held to half: somebody else may come within the same window. */
const minOwners = 2

/**
 * What each user or token has read in the account's rate window. Once it runs low, whoever has
 * had their share waits for the next one, so that one script cannot read for all.
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
