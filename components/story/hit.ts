import type { Sentence } from '@/lib/contract/story/sentences'
import type {
  Story,
  StoryBand,
  StoryComposition,
  StoryFile,
  StoryJoin,
  StoryLane,
  StoryPin,
} from '@/lib/contract/story/story'
import { pinGroups } from './pin-groups'
import { timeAt, xOf, type Scale } from './view'

/** The hit distance around a visit, px, however short it is. */
const nearPx = 8

/** What is at a point of the chart. */
export type Hit = {
  at: number
  lane: StoryLane | null
  /** The acts there. */
  pins: readonly StoryPin[]
  join: StoryJoin | null
  files: readonly StoryFile[]
  bands: readonly StoryBand[]
  film: StoryComposition | null
}

type Place = {
  lane: StoryLane | null
  pins: readonly StoryPin[]
  bands: readonly StoryBand[]
  film: StoryComposition | null
}

const covers = ({ from, to }: { from: number; to: number | null }, at: number) =>
  from <= at && at <= (to ?? at)

/** What is at a point: the time is that of the nearest act, else of the nearest short visit. */
export function hitOf({ lane, pins, bands, film }: Place, scale: Scale, x: number): Hit {
  const group = pinGroups(pins, scale)
    .filter((each) => Math.abs(each.x - x) <= nearPx)
    .toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0]
  const [first] = group?.pins ?? []
  const brief = lane?.joins.find(({ from, to }) => isBrief(from, to, scale, x))
  const at = first?.at ?? brief?.from ?? timeAt(scale, x)
  return {
    at,
    lane,
    film: film && covers(film, at) ? film : null,
    pins: group?.pins ?? [],
    ...underway(lane, bands, at),
  }
}

function isBrief(from: number, to: number | null, scale: Scale, x: number): boolean {
  if (to === null) return false
  const [left, right] = [xOf(scale, from), xOf(scale, to)]
  return right - left < nearPx && x >= left - nearPx && x <= right + nearPx
}

/** What goes on in a lane at a moment. */
function underway(lane: StoryLane | null, bands: readonly StoryBand[], at: number) {
  return {
    join: lane?.joins.findLast((join) => covers(join, at)) ?? null,
    files: (lane?.files ?? []).filter((file) => covers(file, at)),
    bands: bands.filter((band) => covers(band, at)),
  }
}

/** Equal for two points at which the same things are. */
export function hitKey({ lane, pins, join, files, bands, film }: Hit): string {
  return [lane, ...pins, join, ...files, ...bands, film].map((each) => each?.id ?? '').join()
}

export const isEmpty = ({ pins, join, files, bands, film }: Hit): boolean =>
  !join && !film && pins.length + files.length + bands.length === 0

/** What a sentence is about, as a press on its place in the chart would tell. */
export function hitOfSentence(story: Story, sentence: Sentence): Hit {
  const { at, laneId } = sentence
  const lane = story.lanes.find(({ id }) => id === laneId) ?? null
  const bands = story.bands.filter((band) => band.laneId === laneId)
  const pins = sentence.kind === 'act' ? [sentence.pin] : []
  return { at, lane, pins, film: null, ...underway(lane, bands, at) }
}
