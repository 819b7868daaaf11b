import 'server-only'
import type { OverviewDaysAnswer } from '@/lib/contract/overview'
import { Cache } from '@/lib/server/cache/cache'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import { partOf } from './part'
import { sessionsOn, sessionsToday, utcDay } from './totals'

const days = 14

/** Past days do not change; the cache is still bounded. */
const closedDays = () =>
  singleton('overview.days', () => {
    const onError = (day: string, error: unknown) =>
      logger.debug({ err: error, day }, 'sessions of a day not counted')
    return new Cache({ read: sessionsOn, ttlMs: 600_000, errorTtlMs: 0, max: 60, onError })
  })

/** Sessions begun on each of the last fourteen days of UTC; never throws. */
export async function sessionsPerDay(): Promise<OverviewDaysAnswer> {
  const names = Array.from({ length: days }, (_, index) => utcDay(days - 1 - index))
  const today = names.at(-1)
  const [{ value }] = await Promise.all([
    partOf(sessionsToday(), (count) => count),
    closedDays().load(names.filter((day) => day !== today)),
  ])
  const data = names.map((day) => ({
    day,
    sessions: day === today ? value : closedDays().get(day),
  }))
  return { data }
}
