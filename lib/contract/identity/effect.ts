import type { IdentityEffect } from './answer'
import { identityOf, valueOf, type IdentityRule } from './rule'
import type { CountedClaim } from './tally'

type Person = { session: string | null; repeats: boolean; names: Set<string> }

/** Counts what a rule makes of claims. */
export function effectOf(claims: readonly CountedClaim[], rule: IdentityRule): IdentityEffect {
  const effect = { visits: 0, persons: 0, repeat: 0, named: 0, apart: 0, byName: 0, nameless: 0 }
  const persons = new Map<string, Person>()
  for (const claim of claims) {
    effect.visits += claim.visits
    const identity = identityOf(claim, rule)
    countWithout(effect, claim, rule)
    if (identity === null) effect.apart += claim.visits
    else see(persons, identity, claim)
  }
  const all = [...persons.values()]
  return {
    ...effect,
    persons: all.length,
    repeat: all.filter((person) => person.repeats).length,
    named: all.filter((person) => person.names.size > 1).length,
  }
}

function countWithout(effect: IdentityEffect, claim: CountedClaim, rule: IdentityRule): void {
  const value = valueOf(claim, rule.by)
  if (value && !rule.leftOut.includes(value)) return
  if (claim.name) effect.byName += claim.joins
  else effect.nameless += claim.joins
}

function see(persons: Map<string, Person>, identity: string, claim: CountedClaim): void {
  const person = persons.get(identity) ?? { session: null, repeats: false, names: new Set() }
  persons.set(identity, person)
  const [first = null] = claim.sessions
  const isOther = person.session !== null && person.session !== first
  person.repeats ||= claim.sessions.length > 1 || isOther
  person.session ??= first
  if (claim.name) person.names.add(claim.name)
}
