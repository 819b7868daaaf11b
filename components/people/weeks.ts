const dayMs = 86_400_000

/**
 * Days as `2026-11-24` up to today in a zone, grouped in weeks from Monday; the last may be short.
 */
export function weeksUpTo(now: number, timeZone: string, count: number): string[][] {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now)
  const noon = Date.parse(`${today}T12:00:00Z`)
  const sinceMonday = (new Date(noon).getUTCDay() + 6) % 7
  const first = noon - (sinceMonday + (count - 1) * 7) * dayMs
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: week === count - 1 ? sinceMonday + 1 : 7 }, (_, day) =>
      new Date(first + (week * 7 + day) * dayMs).toISOString().slice(0, 10),
    ),
  )
}

/** The weeks, by index, in which a month begins; the first only if its month has room for a name. */
export function monthStarts(weeks: string[][]): Set<number> {
  const monthOf = (week: string[] | undefined) => week?.at(-1)?.slice(0, 7)
  const starts = weeks.flatMap((week, index) =>
    monthOf(week) !== monthOf(weeks[index - 1]) ? [index] : [],
  )
  const [first, second] = starts
  return new Set(first === 0 && second !== undefined && second < 3 ? starts.slice(1) : starts)
}

/** How many of these instants fall on each day of a zone. */
export function countByDay(instants: readonly string[], timeZone: string): Map<string, number> {
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const counts = new Map<string, number>()
  for (const at of instants) {
    const day = dayOf.format(Date.parse(at))
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return counts
}
