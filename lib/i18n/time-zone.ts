export const timeZoneCookie = 'time-zone'

/** The zone that the browser told us in its cookie, or UTC until it has. */
export function pickTimeZone(claimed: string | undefined): string {
  if (claimed === undefined) return 'UTC'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: claimed }).resolvedOptions().timeZone
  } catch {
    return 'UTC' // Not a zone that this runtime knows.
  }
}

const part = (timeZone: string, at: Date, style: 'short' | 'shortOffset') =>
  new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: style })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone

/** `CET` and `UTC+1`; the name is null where the zone has none of its own. */
export function zoneLabel(timeZone: string, at: Date): { name: string | null; offset: string } {
  const name = part(timeZone, at, 'short')
  const offset = part(timeZone, at, 'shortOffset').replace('GMT', 'UTC').replace(/\+0$/, '')
  return { name: /^(GMT|UTC)/.test(name) ? null : name, offset }
}
