import type { CompositionSource } from '@/lib/contract/composition'
import { spansOf, timesOf } from '@/lib/contract/studio/times'
import { toPeople, type PicturedPerson } from '../source-name'

/** A finished video of the session, as the studio shows it. */
export type Shown = PicturedPerson & {
  durationSecs: number | null
  /** When it runs, from the beginning of the session's first video, in ms; null if unknown. */
  span: { fromMs: number; toMs: number } | null
  /** When it begins (ISO 8601), if that is not with the first. */
  lateAt: string | null
  /** When the first of them begins. */
  firstAt: string | null
}

/** Two clients that start together are not recorded from the same second. */
const togetherMs = 5_000

/** The session's finished videos in the order of `*`, with safe names and their times. */
export function toShown(ready: CompositionSource[], noName: (id: string) => string) {
  const spans = new Map(spansOf(ready).map((span) => [span.id, span]))
  const { whole } = timesOf(ready)
  const people = toPeople(ready, noName)
  return people.map((person, index): Shown => {
    const span = spans.get(person.id)
    const isLate = span && whole && span.from - whole.from > togetherMs
    return {
      ...person,
      durationSecs: ready[index]?.durationSecs ?? null,
      span: span && whole ? { fromMs: span.from - whole.from, toMs: span.to - whole.from } : null,
      lateAt: isLate ? new Date(span.from).toISOString() : null,
      firstAt: whole ? new Date(whole.from).toISOString() : null,
    }
  })
}
