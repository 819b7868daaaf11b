import type { LiveSession } from '@/lib/contract/live'
import { peakOf } from './peak'

/** The facts of a session that do not depend on its people. */
export type Facts = Omit<LiveSession, 'people'> & { peak: number | null }

function factsOf({ people, ...facts }: LiveSession): Facts {
  return { ...facts, peak: peakOf(people) }
}

/** Returns the previous object while the facts are equal, so that nothing renders again. */
export function factsKeeper(): (session: LiveSession) => Facts {
  let kept: Facts | null = null
  return (session) => {
    const facts = factsOf(session)
    if (kept === null || !isSame(kept, facts)) kept = facts
    return kept
  }
}

function isSame(before: Facts, facts: Facts): boolean {
  const names = Object.keys(facts) as (keyof Facts)[]
  return names.every((name) => before[name] === facts[name])
}
