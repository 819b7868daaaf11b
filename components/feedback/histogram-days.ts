import type { DayCounts } from '@/lib/contract/directory/rows'

const dayMs = 86_400_000

/** The number of days in a histogram, including today. */
const shown = 180

/** Indices of days, both inclusive. */
export type Range = { first: number; last: number }

/** The days up to today in a zone, as `2026-11-24`, oldest first. */
export function daysBack(now: number, timeZone: string): string[] {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now)
  const noon = Date.parse(`${today}T12:00:00Z`)
  return Array.from({ length: shown }, (_, index) =>
    new Date(noon - (shown - 1 - index) * dayMs).toISOString().slice(0, 10),
  )
}

/** A bar of a histogram: its first and last day, both inclusive. */
export type Bar = { from: string; to: string; count: number }

/** Bars of this many days each; the last includes today. */
export function barsOf(days: string[], counts: DayCounts, daysEach: number): Bar[] {
  const byDay = new Map(counts.map(({ day, count }) => [day, count]))
  const bars: Bar[] = []
  for (let end = days.length; end > 0; end -= daysEach) {
    const own = days.slice(Math.max(0, end - daysEach), end)
    const [from = ''] = own
    const count = own.reduce((sum, day) => sum + (byDay.get(day) ?? 0), 0)
    bars.unshift({ from, to: own.at(-1) ?? from, count })
  }
  return bars
}
