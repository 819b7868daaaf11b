import type { LiveSession } from '@/lib/contract/live'
import { peakOf } from './peak'

/** What is so of the session whoever comes and goes. */
export type Facts = Omit<LiveSession, 'people'> & { peak: number | null }

function factsOf({ people, ...facts }: LiveSession): Facts {
  return { ...facts, peak: peakOf(people) }
}

/** Gives back the facts of before while they are the same: what shows them is not drawn anew. */
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
