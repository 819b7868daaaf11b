import type { CompositionSource } from '../composition'

/** When a recording runs, in milliseconds of the epoch. */
export type Span = { id: string; from: number; to: number }

/** How the chosen recordings lie to each other in time. */
export type Times = {
  /** From the first beginning to the last end; null where none is known. */
  whole: { from: number; to: number } | null
  spans: Span[]
  /** Those that run while no other of the chosen does. */
  apart: string[]
  /** When nobody of the chosen is recorded. */
  gaps: { from: number; to: number }[]
}

type Timed = Pick<CompositionSource, 'recordingId' | 'startedAt' | 'durationSecs'>

/** When recordings run; those without a time are not among them. */
export function spansOf(sources: readonly Timed[]): Span[] {
  return sources.flatMap(({ recordingId, startedAt, durationSecs }) => {
    const from = Date.parse(startedAt ?? '')
    if (Number.isNaN(from) || durationSecs === null) return []
    return [{ id: recordingId, from, to: from + durationSecs * 1000 }]
  })
}

export function timesOf(sources: readonly Timed[]): Times {
  const spans = spansOf(sources).sort((a, b) => a.from - b.from || a.to - b.to)
  const apart = spans
    .filter((span) => spans.length > 1 && !spans.some((other) => overlaps(span, other)))
    .map(({ id }) => id)
  const [first] = spans
  if (!first) return { whole: null, spans, apart, gaps: [] }
  const gaps: Times['gaps'] = []
  let until = first.from
  for (const { from, to } of spans) {
    if (from > until) gaps.push({ from: until, to: from })
    until = Math.max(until, to)
  }
  return { whole: { from: first.from, to: until }, spans, apart, gaps }
}

const overlaps = (a: Span, b: Span) => a !== b && a.from < b.to && b.from < a.to
