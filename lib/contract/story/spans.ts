import type { StorySpan } from './story'

/** Shorter gaps are ignored, ms. */
const shortestMs = 1_000

/** The parts of a range that no span covers. */
export function without(range: StorySpan, spans: readonly StorySpan[]): StorySpan[] {
  const gaps: StorySpan[] = []
  let covered = range.from
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (Math.min(from, range.to) - covered >= shortestMs)
      gaps.push({ from: covered, to: Math.min(from, range.to) })
    covered = Math.max(covered, to)
  }
  if (range.to - covered >= shortestMs) gaps.push({ from: covered, to: range.to })
  return gaps
}
