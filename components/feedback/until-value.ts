import { sessionEnd, type BanUntil } from '@/lib/contract/bans'
import { fromWall } from '@/lib/contract/zone'

export const untilChoices = ['10min', '1h', 'session', '24h', 'date', 'forGood'] as const
export type UntilChoice = (typeof untilChoices)[number]

/** The chosen end of a ban; `date` is the value of the date field. */
export type UntilValue = { choice: UntilChoice; date: string }

const minuteMs = 60_000
const lengthMs = { '10min': 10 * minuteMs, '1h': 60 * minuteMs, '24h': 1440 * minuteMs }

/**
 * The end that a choice means now.
 *
 * @param now ms since 1970, by the server's clock
 * @param timeZone the reader's, in which dates are typed
 * @returns null for an invalid or past date
 */
export function untilOf(
  { choice, date }: UntilValue,
  now: number,
  timeZone: string,
): { until: BanUntil } | null {
  if (choice === 'session') return { until: sessionEnd }
  if (choice === 'forGood') return { until: null }
  const at = choice === 'date' ? readDate(date, timeZone) : now + lengthMs[choice]
  return at > now ? { until: new Date(at).toISOString() } : null
}

function readDate(date: string, timeZone: string): number {
  const wall = Date.parse(`${date}Z`)
  return Number.isNaN(wall) ? NaN : fromWall(wall, timeZone)
}
