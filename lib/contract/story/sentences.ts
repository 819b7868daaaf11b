import { grouped } from './grouped'
import type { Story, StoryBand, StoryJoin, StoryLane, StoryPin } from './story'

type Placed = { id: string; at: number; laneId: string | null }

/** One sentence of the story, as data; the screen supplies the words. */
export type Sentence = Placed &
  (
    | { kind: 'joined' | 'returned' }
    | { kind: 'dropped'; backAfterMs: number; reason: string | null }
    | { kind: 'left'; insideMs: number; reason: string | null }
    | { kind: 'act'; pin: StoryPin }
    | { kind: 'removed'; times: number; until: number; failed: boolean }
    | { kind: 'bandOn' | 'bandOff'; band: StoryBand }
    | { kind: 'unrecorded'; forMs: number }
    | { kind: 'doubt'; join: StoryJoin }
    | { kind: 'ended'; reason: string | null }
  )

/** The sentences in order; a doubt follows its subject. */
export function sentencesOf(story: Story): Sentence[] {
  const ended: Sentence[] = story.live
    ? []
    : [{ id: '~ended', at: story.to, laneId: null, kind: 'ended', reason: story.endedReason }]
  return [
    ...story.lanes.flatMap(ofLane),
    ...ofPins(story.pins),
    ...story.bands.flatMap(ofBand),
    ...story.unrecorded.map(({ from, to }): Sentence => {
      const placed = { id: `unrecorded ${from}`, at: from, laneId: null }
      return { ...placed, kind: 'unrecorded', forMs: to - from }
    }),
    ...ended,
  ].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

function ofLane({ id: laneId, joins }: StoryLane): Sentence[] {
  return joins.flatMap((join, index): Sentence[] => {
    const { from, to, visit, leftReason: reason } = join
    const before = joins[index - 1]
    const next = joins[index + 1]
    const said: Sentence[] = []
    if (!before || before.visit !== visit)
      said.push({ id: `${join.id} 1`, at: from, laneId, kind: before ? 'returned' : 'joined' })
    if (to !== null && next?.visit === visit && next.from >= to)
      said.push({
        ...{ id: `${join.id} 2`, at: to, laneId, kind: 'dropped' as const },
        backAfterMs: next.from - to,
        reason,
      })
    if (to !== null && next?.visit !== visit)
      said.push({
        ...{ id: `${join.id} 2`, at: to, laneId, kind: 'left' as const },
        insideMs: to - firstOfVisit(joins, visit),
        reason,
      })
    if (join.doubts.length > 0)
      said.push({ id: `${join.id} 3`, at: to ?? from, laneId, kind: 'doubt', join })
    return said
  })
}

const firstOfVisit = (joins: readonly StoryJoin[], visit: number) =>
  Math.min(...joins.filter((join) => join.visit === visit).map(({ from }) => from))

/** Removals of one person by a ban are one sentence, at the first of them. */
function ofPins(pins: readonly StoryPin[]): Sentence[] {
  const removals = grouped(
    pins.filter(({ act }) => act === 'removal'),
    ({ laneId, joinId }) => laneId ?? joinId,
  )
  return [
    ...pins
      .filter(({ act }) => act !== 'removal')
      .map((pin): Sentence => {
        return { id: pin.id, at: pin.at, laneId: pin.laneId, kind: 'act', pin }
      }),
    ...[...removals.values()].flatMap((own): Sentence[] => {
      const [first] = own
      const last = own.at(-1)
      if (!first || !last) return []
      const { id, at, laneId } = first
      const failed = own.some((pin) => pin.failed)
      return [{ id, at, laneId, kind: 'removed', times: own.length, until: last.at, failed }]
    }),
  ]
}

function ofBand(band: StoryBand): Sentence[] {
  const { id, from, to, laneId } = band
  const on: Sentence = { id: `${id} 1`, at: from, laneId, kind: 'bandOn', band }
  if (to === null) return [on]
  return [on, { id: `${id} 2`, at: to, laneId, kind: 'bandOff', band }]
}
