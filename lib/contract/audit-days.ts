import { fromWall } from './zone'

/**
 * The instant (ISO 8601) at which a day like `2026-01-31` begins in a zone, or the one `plus` days
 * later. An invalid day is returned as it is, for the server to refuse.
 */
export function startOfDay(day: string, timeZone: string, plus = 0): string {
  const midnight = Date.parse(`${day}T00:00:00Z`) + plus * 86_400_000
  if (Number.isNaN(midnight)) return day
  return new Date(fromWall(midnight, timeZone)).toISOString()
}
