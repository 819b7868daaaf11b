import type { StoryFacts } from './facts'
import { once } from './once'
import { without } from './spans'
import type { StoryFile, StorySpan } from './story'

/** The recordings with a known start, earliest first. */
export function filesOf({ recordings }: StoryFacts): StoryFile[] {
  return once(recordings ?? [])
    .flatMap((recording): StoryFile[] => {
      const { id, participantId, kind, startedAt, seconds, state } = recording
      if (startedAt === null) return []
      const from = Date.parse(startedAt)
      const end = recording.endedAt === null ? null : Date.parse(recording.endedAt)
      const lastAt = end ?? (seconds === null ? null : from + seconds * 1000)
      const to = lastAt === null ? null : Math.max(from, lastAt)
      return [{ id, joinId: participantId, kind, from, to, ready: state === 'ready' }]
    })
    .toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))
}

/** Between the first and the last file: a session without any was not to be recorded. */
export function unrecordedIn(files: readonly StoryFile[], now: number): StorySpan[] {
  const spans = files.map(({ from, to }) => ({ from, to: to ?? now }))
  const [first] = spans
  if (!first) return []
  return without({ from: first.from, to: Math.max(...spans.map(({ to }) => to)) }, spans)
}
