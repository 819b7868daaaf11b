/** One file of a player. Times are seconds unless they say otherwise. */
export type PlayerTrack = {
  id: string
  kind: 'audio' | 'video'
  /** ISO 8601; null if Telnyx does not say, which counts as the beginning. */
  startedAt: string | null
  /** By Telnyx; replaced by the file's own length once it is open. */
  durationSecs: number | null
  src: string
  codec?: string | null
  /** The name of its person, shown on the picture if several are visible. */
  name?: string | null
  /** Whether Telnyx is still processing it. */
  processing?: boolean
}

/** A track's position on the axis shared by all tracks of a player. */
export type Span = { id: string; from: number; to: number }

/** Seconds from the earliest start to this track's; tracks without a start begin with the first. */
export function offsetOf(track: PlayerTrack, beginsAt: number | null): number {
  if (track.startedAt === null || beginsAt === null) return 0
  return Math.max(0, (Date.parse(track.startedAt) - beginsAt) / 1000)
}

/** When the axis begins, in epoch milliseconds; null if unknown. */
export function beginning(tracks: PlayerTrack[], startedAt: string | null): number | null {
  const starts = tracks.flatMap((track) => (track.startedAt ? [Date.parse(track.startedAt)] : []))
  if (starts.length > 0) return Math.min(...starts)
  return startedAt === null ? null : Date.parse(startedAt)
}

export function endOf(spans: Span[]): number {
  return Math.max(0, ...spans.map(({ to }) => to))
}

/** Shorter gaps between files are not marked. */
const shortestGap = 0.5

/** The gaps that no track covers, in order. */
export function gapsIn(spans: Span[]): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = []
  let covered = 0
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from - covered >= shortestGap) gaps.push({ from: covered, to: from })
    covered = Math.max(covered, to)
  }
  return gaps
}

/**
 * Up to this many tracks all stay open: a browser may require another click before it plays a new
 * one.
 */
const alwaysOpen = 6
/** How long before its turn a file is opened, in seconds. */
const aheadSecs = 20
const maxPictures = 9

/** The tracks that need a media element at a position: of a long session only those around it. */
export function openAt(
  tracks: readonly PlayerTrack[],
  spans: readonly Span[],
  position: number,
): PlayerTrack[] {
  if (tracks.length <= alwaysOpen) return [...tracks]
  const near = spans.filter(({ from, to }) => from - aheadSecs <= position && position <= to)
  const [next] = spans.filter(({ from }) => from > position).toSorted((a, b) => a.from - b.from)
  const ids = new Set((near.length > 0 || !next ? near : [next]).map(({ id }) => id))
  const open = tracks.filter(({ id }) => ids.has(id))
  const pictures = open.filter(({ kind }) => kind === 'video').slice(0, maxPictures)
  return open.filter((track) => track.kind === 'audio' || pictures.includes(track))
}
