import type { Story } from '@/lib/contract/story/story'

type Range = Pick<Story, 'from' | 'to'>
/** The offset of the reader's zone from UTC at a moment, ms. */
type Offset = (at: number) => number

const dayMs = 86_400_000
/** The text has whole seconds, and the story may begin within one. */
const withinMs = 999

/**
 * The moment that a text names by the reader's clock, `14:05`, `14:05:30` or, with its day,
 * `2026-11-25T14:05:30`; without one it is the first of the story. Null outside of the story, and
 * where the text is no time.
 */
export function momentOf(text: string | null, { from, to }: Range, offset: Offset): number | null {
  const parts = /^(?:(\d{4}-\d\d-\d\d)T)?([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text ?? '')
  if (!parts) return null
  const [, day, hours, minutes, secs = '0'] = parts
  const ofDay = (Number(hours) * 3600 + Number(minutes) * 60 + Number(secs)) * 1000
  const first = day === undefined ? startOfDay(from, offset) : Date.parse(day)
  if (Number.isNaN(first)) return null
  const days = day === undefined ? [0, 1] : [0]
  const moments = days.map((index) => byClock(first + index * dayMs + ofDay, offset))
  const at = moments.find((each) => each >= from - withinMs && each <= to)
  return at === undefined ? null : Math.max(from, at)
}

/** The shortest text that means the moment: with its day only where the clock alone means another. */
export function wordsOf(
  at: number,
  { clock, day }: { clock: string; day: string },
  story: Range,
  offset: Offset,
): string {
  const byClock = momentOf(clock, story, offset)
  return byClock !== null && Math.abs(at - byClock) <= withinMs ? clock : `${day}T${clock}`
}

/** The first day of the story, as if its wall clock were UTC. */
const startOfDay = (from: number, offset: Offset) =>
  Math.floor((from + offset(from)) / dayMs) * dayMs

/** When the wall clock shows this; a second look takes the offset of that moment itself. */
function byClock(shown: number, offset: Offset): number {
  const guess = shown - offset(shown)
  return shown - offset(guess)
}
