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
