import type { Candidate } from './choose'
import type { IdentityRule } from './rule'
import type { Joined } from './tally'

/** `GET /api/identity`: the rule in force, and those that the claims offer. */
export type IdentityAnswer = {
  data: {
    rule: IdentityRule
    /** ISO 8601; null while the name is the default. */
    since: string | null
    /** The user who chose it; null if the data did. */
    by: { id: string; name: string } | null
    candidates: Candidate[]
    /** The number of joins considered, and whether those are all in the mirror. */
    joins: number
    all: boolean
  }
}

/** The effect of a rule. */
export type IdentityEffect = {
  visits: number
  persons: number
  /** Persons with two sessions or more, and with two names or more. */
  repeat: number
  named: number
  /** Visits that no rule joins with others. */
  apart: number
  /** Joins without a value: those matched by name, and those without a name. */
  byName: number
  nameless: number
}

/** `POST /api/identity/preview` with a rule: its effect, and that of the current one. */
export type IdentityPreview = {
  data: {
    now: IdentityEffect
    then: IdentityEffect
    /** The ten with the most visits. */
    largest: Joined[]
    /** Values whose names have no word in common, most visits first, at most twenty. */
    disagree: Joined[]
    disagreeing: number
    /** Values that look like placeholders. */
    empty: Joined[]
  }
}
