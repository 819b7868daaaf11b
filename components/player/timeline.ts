/** One file of a player. Times are seconds unless they say otherwise. */
export type PlayerTrack = {
  id: string
  kind: 'audio' | 'video'
  /** ISO 8601; null where Telnyx does not say, which counts as the beginning. */
  startedAt: string | null
  /** As Telnyx tells it; the file itself knows better once it is open. */
  durationSecs: number | null
  src: string
  codec?: string | null
  /** Telnyx is still making it. */
  processing?: boolean
}

/** Where a track lies on the axis that all tracks of a player share. */
export type Span = { id: string; from: number; to: number }

/** Seconds from the earliest start to this track's; tracks without a start begin with the first. */
export function offsetOf(track: PlayerTrack, beginsAt: number | null): number {
  if (track.startedAt === null || beginsAt === null) return 0
  return Math.max(0, (Date.parse(track.startedAt) - beginsAt) / 1000)
}

/** When the axis begins, in epoch milliseconds; null where nothing says. */
export function beginning(tracks: PlayerTrack[], startedAt: string | null): number | null {
  const starts = tracks.flatMap((track) => (track.startedAt ? [Date.parse(track.startedAt)] : []))
  if (starts.length > 0) return Math.min(...starts)
  return startedAt === null ? null : Date.parse(startedAt)
}

export function endOf(spans: Span[]): number {
  return Math.max(0, ...spans.map(({ to }) => to))
}

/** A hairline between two files is no gap worth a mark. */
const shortestGap = 0.5

/** What no track covers, in order. */
export function gapsIn(spans: Span[]): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = []
  let covered = 0
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from - covered >= shortestGap) gaps.push({ from: covered, to: from })
    covered = Math.max(covered, to)
  }
  return gaps
}
