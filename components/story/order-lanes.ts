import { normalise } from '@/lib/contract/search/normalise'
import type { StoryLane } from '@/lib/contract/story/story'

export const laneOrders = ['first', 'longest', 'dropped'] as const
export type LaneOrder = (typeof laneOrders)[number]

/** The lanes whose name or id contains the words, ordered by the first join. */
export function orderLanes(
  lanes: readonly StoryLane[],
  order: LaneOrder,
  words: string,
): StoryLane[] {
  const asked = normalise(words)
  const matching = lanes.filter(
    ({ id, name }) => normalise(name ?? '').includes(asked) || id.includes(asked),
  )
  if (order === 'longest') return matching.toSorted((a, b) => b.insideMs - a.insideMs)
  if (order === 'dropped') return matching.toSorted((a, b) => b.reconnects - a.reconnects)
  return matching
}
