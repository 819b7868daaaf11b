const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const cached = formatters.get(timeZone)
  if (cached) return cached
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(timeZone, made)
  return made
}

/** Milliseconds by which a zone's clocks are ahead of UTC at an instant. */
export function zoneAhead(timeZone: string, at: number): number {
  const parts = formatterOf(timeZone).formatToParts(at)
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value)
  return (
    Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) -
    Math.floor(at / 1000) * 1000
  )
}

/**
 * The instant at which the clocks of a zone show the time that UTC shows at `wall`, in
 * milliseconds. A skipped hour is taken as if it existed; of a repeated hour the first counts.
 */
export function fromWall(wall: number, timeZone: string): number {
  // The zone may change its clocks between the guess and the instant.
  const guess = wall - zoneAhead(timeZone, wall)
  const at = wall - zoneAhead(timeZone, guess)
  const earlier = wall - zoneAhead(timeZone, at - 3_600_000)
  return zoneAhead(timeZone, earlier) === wall - earlier ? Math.min(at, earlier) : at
}
