/** Milliseconds by which the clocks of a zone are ahead of UTC at a moment. */
function zoneAhead(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at)
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value)
  return (
    Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) -
    Math.floor(at / 1000) * 1000
  )
}

/**
 * The moment (ISO 8601) at which a day like `2026-01-31` begins in a zone, or the one `plus` days
 * later. What is no day comes back as it is, for the server to refuse.
 */
export function startOfDay(day: string, timeZone: string, plus = 0): string {
  const midnight = Date.parse(`${day}T00:00:00Z`) + plus * 86_400_000
  if (Number.isNaN(midnight)) return day
  // The zone may change its clocks between the guess and the moment itself.
  const guess = midnight - zoneAhead(timeZone, midnight)
  return new Date(midnight - zoneAhead(timeZone, guess)).toISOString()
}
