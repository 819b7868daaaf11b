const pattern =
  /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?(Z|[+ -]\d{2}:\d{2})?$/

const dayMs = 86_400_000
const minuteMs = 60_000
const secondMs = 1_000

/** The period that a time names: its first millisecond, and the first one after it. */
export type Stretch = { from: number; until: number }

/**
 * Parses ISO 8601: a day (UTC without a zone), or a minute or second with its zone. A blank counts
 * as the plus it was in an address. Null for anything else and for impossible days.
 */
export function readInstant(text: string): Stretch | null {
  const [, day, clock, second, fraction, zone] = pattern.exec(text) ?? []
  if (!day || (clock && !zone) || !isOnCalendar(day)) return null
  const offset = (zone ?? 'Z').replace(' ', '+')
  const from = Date.parse(
    `${day}T${clock ?? '00:00'}:${second ?? '00'}.${fraction ?? '0'}${offset}`,
  )
  if (Number.isNaN(from)) return null
  const lasts = fraction ? 1 : second ? secondMs : clock ? minuteMs : dayMs
  return { from, until: from + lasts }
}

function isOnCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
