import { grouped } from './grouped'
import type { PlacedJoin } from './joins'
import type { StoryFile, StoryJoin, StoryLane } from './story'

/** Pauses up to this are one visit, ms. */
const pauseMs = 120_000

/** A lane for each person, in the order of their first joins, which come sorted. */
export function lanesOf(
  joins: readonly PlacedJoin[],
  files: readonly StoryFile[],
  now: number,
): StoryLane[] {
  const byPerson = grouped(joins, ({ key, id }) => (key === null ? `join ${id}` : `key ${key}`))
  const filesOfJoin = grouped(files, ({ joinId }) => joinId)
  return [...byPerson.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const placed = withVisits(own)
    return [
      {
        id: first.id,
        name: own.findLast(({ name }) => name !== null)?.name ?? null,
        joins: placed.joins,
        visits: placed.visits,
        reconnects: placed.reconnects,
        insideMs: insideMs(own, now),
        files: own.flatMap(({ id }) => filesOfJoin.get(id) ?? []),
      },
    ]
  })
}

function withVisits(own: readonly PlacedJoin[]) {
  let visit = -1
  let reconnects = 0
  let until: number | null = Number.NEGATIVE_INFINITY
  const joins = own.map(({ key: _, name: __, ...join }): StoryJoin => {
    if (until !== null && join.from - until > pauseMs) visit += 1
    // A second device of a participant who is still inside is not a return.
    else if (until !== null && join.from >= until) reconnects += 1
    until = until === null || join.to === null ? null : Math.max(until, join.to)
    return { ...join, visit }
  })
  return { joins, visits: visit + 1, reconnects }
}

/** Two devices at once count once. */
function insideMs(own: readonly PlacedJoin[], now: number): number {
  let sum = 0
  let until = Number.NEGATIVE_INFINITY
  for (const { from, to } of own) {
    const end = Math.max(from, to ?? now)
    sum += Math.max(0, end - Math.max(from, until))
    until = Math.max(until, end)
  }
  return sum
}

export type StoryStep = { at: number; count: number }

/** The number of people in the room from each time on; the first step is at the first join. */
export function peopleOverTime(lanes: readonly StoryLane[]): StoryStep[] {
  const changes = new Map<number, number>()
  const add = (at: number, by: number) => changes.set(at, (changes.get(at) ?? 0) + by)
  for (const { joins } of lanes)
    for (const { from, to } of mergedJoins(joins)) {
      add(from, 1)
      if (to !== null) add(to, -1)
    }
  let count = 0
  return [...changes]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([at, by]) => {
      count += by
      return by === 0 ? [] : [{ at, count }]
    })
}

/** The spans in which a lane is inside; overlapping joins are merged. */
function mergedJoins(joins: readonly StoryJoin[]): { from: number; to: number | null }[] {
  const merged: { from: number; to: number | null }[] = []
  for (const { from, to } of joins) {
    const last = merged.at(-1)
    if (last && (last.to === null || from <= last.to))
      last.to = last.to === null || to === null ? null : Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}
