export const timeZoneCookie = 'time-zone'

/** The zone that the browser sent in its cookie, or UTC until it has. */
export function pickTimeZone(claimed: string | undefined): string {
  if (claimed === undefined) return 'UTC'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: claimed }).resolvedOptions().timeZone
  } catch {
    return 'UTC' // Not a zone that this runtime knows.
  }
}

type Style = 'short' | 'shortOffset'

/** A formatter is dear to make, and a list asks for the offset of each of its times. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string, style: Style): Intl.DateTimeFormat {
  const key = `${timeZone} ${style}`
  const cached = formatters.get(key)
  if (cached) return cached
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: style })
  formatters.set(key, made)
  return made
}

const part = (timeZone: string, at: Date, style: Style) =>
  formatterOf(timeZone, style)
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone

/** How far a zone is from UTC at an instant, summer time and all: `UTC+2`, `UTC-3:30`, `UTC`. */
export function offsetAt(timeZone: string, at: Date): string {
  return part(timeZone, at, 'shortOffset').replace('GMT', 'UTC').replace(/\+0$/, '')
}

/** `CET` and `UTC+1`, both of that instant; the name is null where the zone has none of its own. */
export function zoneLabel(timeZone: string, at: Date): { name: string | null; offset: string } {
  const name = part(timeZone, at, 'short')
  return { name: /^(GMT|UTC)/.test(name) ? null : name, offset: offsetAt(timeZone, at) }
}
