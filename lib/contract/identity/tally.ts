import { valueOf, type Claim, type IdentityBy } from './rule'

/** A claim in the mirror, with the joins that carry it. */
export type CountedClaim = Claim & {
  /** Its display name. */
  shownName: string | null
  joins: number
  visits: number
  /** Ids of sessions in which it was seen, two at most. */
  sessions: string[]
}

/** The joins under one value. */
export type Joined = {
  value: string
  joins: number
  visits: number
  repeats: boolean
  /** Display names, most frequent first, at most 300. */
  names: string[]
  /** The names have no word in common. */
  disagree: boolean
}

const maxNames = 300

type Counting = {
  joins: number
  visits: number
  session: string | null
  repeats: boolean
  names: Map<string, { shown: string; joins: number }>
}

/** Counts what a rule would join. */
export class Tally {
  joins = 0
  private having = 0
  private readonly values = new Map<string, Counting>()

  constructor(readonly by: IdentityBy) {}

  add(claim: CountedClaim): void {
    this.joins += claim.joins
    const value = valueOf(claim, this.by)
    if (value === null) return
    this.having += claim.joins
    const counting = this.values.get(value) ?? begun()
    this.values.set(value, counting)
    counting.joins += claim.joins
    counting.visits += claim.visits
    const [first = null] = claim.sessions
    counting.repeats ||=
      claim.sessions.length > 1 || (counting.session !== null && counting.session !== first)
    counting.session ??= first
    if (claim.name && claim.shownName)
      count(counting.names, claim.name, claim.shownName, claim.joins)
  }

  /** The share of joins that have a value, from 0 to 1. */
  get share(): number {
    return this.joins === 0 ? 0 : this.having / this.joins
  }

  /** All values, most visits first. */
  joined(): Joined[] {
    const all = [...this.values].map(([value, counting]) => ({
      value,
      joins: counting.joins,
      visits: counting.visits,
      repeats: counting.repeats,
      names: [...counting.names.values()]
        .sort((a, b) => b.joins - a.joins)
        .map(({ shown }) => shown),
      disagree: disagree([...counting.names.keys()]),
    }))
    return all.sort((a, b) => b.visits - a.visits)
  }
}

const begun = (): Counting => ({
  joins: 0,
  visits: 0,
  session: null,
  repeats: false,
  names: new Map(),
})

function count(names: Counting['names'], name: string, shown: string, joins: number): void {
  const known = names.get(name)
  if (known) known.joins += joins
  else if (names.size < maxNames) names.set(name, { shown, joins })
}

/** Whether names have no word in common, as names of different people. */
function disagree(names: readonly string[]): boolean {
  const [first, ...others] = names.map((name) => new Set(name.split(/[^\p{L}\p{M}\p{N}]+/u)))
  return (
    others.length > 0 && ![...(first ?? [])].some((word) => others.every((name) => name.has(word)))
  )
}
