import type { StoryLane, StoryPin } from '@/lib/contract/story/story'
import { pinGroups } from './pin-groups'
import { timeAt, xOf, type Scale } from './view'

/** The hit distance around a visit, px, however short it is. */
const nearPx = 8

export type Hit = {
  at: number
  laneId: string | null
  x: number
  /** The acts under the pointer; none on a visit or an empty place. */
  pins: StoryPin[]
}

/** What is at a point of a lane: its pins, else the nearest visit, else the time. */
export function hitOf(
  lane: StoryLane | null,
  pins: readonly StoryPin[],
  scale: Scale,
  x: number,
): Hit {
  const laneId = lane?.id ?? null
  const group = pinGroups(pins, scale)
    .filter((each) => Math.abs(each.x - x) <= nearPx)
    .toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0]
  const [first] = group?.pins ?? []
  if (group && first) return { at: first.at, laneId, x: group.x, pins: group.pins }
  const brief = lane?.joins.find(({ from, to }) => {
    const [left, right] = [xOf(scale, from), xOf(scale, to ?? from)]
    return to !== null && right - left < nearPx && x >= left - nearPx && x <= right + nearPx
  })
  if (brief) return { at: brief.from, laneId, x: xOf(scale, brief.from), pins: [] }
  return { at: timeAt(scale, x), laneId, x, pins: [] }
}
