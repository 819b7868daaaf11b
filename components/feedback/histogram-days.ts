import type { DayCounts } from '@/lib/contract/directory/rows'

const dayMs = 86_400_000

/** How many days a histogram shows, today the last. */
const shown = 180

/** Places among the days, both included. */
export type Range = { first: number; last: number }

/** The days up to today in a zone, as `2026-11-24`, the oldest first. */
export function daysBack(now: number, timeZone: string): string[] {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now)
  const noon = Date.parse(`${today}T12:00:00Z`)
  return Array.from({ length: shown }, (_, index) =>
    new Date(noon - (shown - 1 - index) * dayMs).toISOString().slice(0, 10),
  )
}

export function barsOf(days: string[], counts: DayCounts): DayCounts {
  const byDay = new Map(counts.map(({ day, count }) => [day, count]))
  return days.map((day) => ({ day, count: byDay.get(day) ?? 0 }))
}
