import { buildBands } from './bands'
import type { StoryFacts } from './facts'
import { compositionsOf } from './compositions'
import { filesOf, unrecordedIn } from './files'
import { joinsOf } from './joins'
import { lanesOf } from './lanes'
import { buildPins } from './pins'
import { without } from './spans'
import type { Story } from './story'

/**
 * The story of a session. It depends only on the set of facts, not on their order or repetition.
 * Nothing in it has a negative length, and no time is corrected.
 */
export function buildStory(facts: StoryFacts): Story {
  const { session, now } = facts
  const joins = joinsOf(facts)
  const files = filesOf(facts)
  const lanes = lanesOf(joins, files, now)
  const laneOf = new Map(lanes.flatMap(({ id, joins: own }) => own.map((join) => [join.id, id])))
  const pins = buildPins(facts, laneOf)
  const range = rangeOf(facts, [
    ...joins.flatMap(({ from, to }) => [from, to ?? from]),
    ...files.flatMap(({ from, to }) => [from, to ?? from]),
  ])
  const listening = facts.listening.map(({ from, to }) => ({
    from: Date.parse(from),
    to: Date.parse(to),
  }))
  return {
    sessionId: session.id,
    ...range,
    live: session.active,
    endedReason: facts.endedReason,
    lanes,
    compositions: facts.compositions && compositionsOf(facts.compositions, files, range),
    recordingsKnown: facts.recordings !== null,
    unrecorded: unrecordedIn(files, now),
    pins,
    bands: buildBands(facts, laneOf, range),
    notListening: without(range, listening),
  }
}

/** From the first known time to the last, at least a second. */
function rangeOf({ session, now }: StoryFacts, moments: number[]): { from: number; to: number } {
  const known = [session.startedAt, session.endedAt].flatMap((at) =>
    at === null ? [] : [Date.parse(at)],
  )
  const all = [...known, ...moments, ...(session.active ? [now] : [])].filter(Number.isFinite)
  const from = all.length > 0 ? Math.min(...all) : now
  return { from, to: Math.max(from + 1000, ...all) }
}
