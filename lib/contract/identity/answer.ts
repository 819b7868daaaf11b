import type { Candidate } from './choose'
import type { IdentityRule } from './rule'
import type { Joined } from './tally'

/** `GET /api/identity`: the rule in force, and those that the data offer. */
export type IdentityAnswer = {
  data: {
    rule: IdentityRule
    /** ISO 8601; null while the name is taken because nothing was chosen. */
    since: string | null
    /** Who chose it; null where the data did. */
    by: { id: string; name: string } | null
    candidates: Candidate[]
    /** Joins that were looked at, and whether those are all in the copy. */
    joins: number
    all: boolean
  }
}

/** What a rule would join. */
export type IdentityEffect = {
  visits: number
  persons: number
  /** Persons seen in two sessions or more, and under two names or more. */
  repeat: number
  named: number
  /** Visits that no rule joins with others. */
  apart: number
  /** Joins without a value of their own: those that go by name, and those without even that. */
  byName: number
  nameless: number
}

/** `POST /api/identity/preview` with a rule: what it would do, beside what the one in force does. */
export type IdentityPreview = {
  data: {
    now: IdentityEffect
    then: IdentityEffect
    /** The ten of most visits. */
    largest: Joined[]
    /** Values whose names have no word in common, those of most visits first, twenty at most. */
    disagree: Joined[]
    disagreeing: number
    /** Values that look as if they stood for nobody. */
    empty: Joined[]
  }
}
