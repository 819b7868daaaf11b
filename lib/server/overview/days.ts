import 'server-only'
import type { OverviewDaysAnswer } from '@/lib/contract/overview'
import { Known } from '@/lib/server/cache/known'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import { partOf } from './part'
import { sessionsOn, sessionsToday, utcDay } from './totals'

const days = 14

/** A day that is over does not change; kept for a while all the same, not for ever. */
const closedDays = () =>
  singleton('overview.days', () => {
    const onProblem = (day: string, error: unknown) =>
      logger.debug({ err: error, day }, 'sessions of a day not counted')
    return new Known<number>({ read: sessionsOn, freshMs: 600_000, onProblem })
  })

/** Sessions begun on each of the last fourteen days of UTC; never throws. */
export async function sessionsPerDay(): Promise<OverviewDaysAnswer> {
  const names = Array.from({ length: days }, (_, index) => utcDay(days - 1 - index))
  const today = names.at(-1)
  const [{ value }] = await Promise.all([
    partOf(sessionsToday(), (count) => count),
    closedDays().learn(names.filter((day) => day !== today)),
  ])
  const data = names.map((day) => ({
    day,
    sessions: day === today ? value : closedDays().get(day),
  }))
  return { data }
}
