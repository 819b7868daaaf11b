/** The part of the session that is shown, ms since the epoch. */
export type View = { from: number; to: number }

/** The shortest view, ms. */
export const shortestMs = 60_000

/** Keeps a view within the whole, and no shorter than a minute or the whole. */
export function within({ from, to }: View, whole: View): View {
  const wholeMs = whole.to - whole.from
  const lengthMs = Math.min(wholeMs, Math.max(Math.min(shortestMs, wholeMs), to - from))
  const begin = Math.min(Math.max(from, whole.from), whole.to - lengthMs)
  return { from: begin, to: begin + lengthMs }
}

/** Zooms by a factor below 1 in, above 1 out; the moment `at` stays where it is. */
export function zoomed(view: View, whole: View, factor: number, at: number): View {
  const place = (at - view.from) / (view.to - view.from)
  const wanted = (view.to - view.from) * factor
  const lengthMs = Math.min(
    Math.max(wanted, Math.min(shortestMs, whole.to - whole.from)),
    whole.to - whole.from,
  )
  const from = at - place * lengthMs
  return within({ from, to: from + lengthMs }, whole)
}

export function moved({ from, to }: View, whole: View, byMs: number): View {
  return within({ from: from + byMs, to: to + byMs }, whole)
}

/** Shows the moment, centred if it was out of view. */
export function showing(view: View, whole: View, at: number): View {
  if (at >= view.from && at <= view.to) return view
  return moved(view, whole, at - (view.from + view.to) / 2)
}

export type Scale = { view: View; width: number }

export const xOf = ({ view, width }: Scale, at: number): number =>
  ((at - view.from) / (view.to - view.from)) * width

export const timeAt = ({ view, width }: Scale, x: number): number =>
  view.from + (x / width) * (view.to - view.from)

const steps = [
  ...[1, 2, 5, 10, 15, 30].map((secs) => secs * 1000),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * 60_000),
  ...[1, 2, 3, 6, 12, 24].map((hours) => hours * 3_600_000),
]
const labelPx = 90

/**
 * Round moments of the reader's zone, far enough apart to be labelled.
 *
 * @param offsetMs the zone's offset from UTC
 */
export function ticksIn(
  { view, width }: Scale,
  offsetMs: number,
): { at: number; stepMs: number }[] {
  const wanted = ((view.to - view.from) / Math.max(1, width)) * labelPx
  const stepMs = steps.find((step) => step >= wanted) ?? 86_400_000
  const first = Math.ceil((view.from + offsetMs) / stepMs) * stepMs - offsetMs
  const count = Math.max(0, Math.floor((view.to - first) / stepMs) + 1)
  return Array.from({ length: count }, (_, index) => ({ at: first + index * stepMs, stepMs }))
}
