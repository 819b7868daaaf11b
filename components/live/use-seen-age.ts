import { useAsOf } from '@/components/feedback/as-of'
import { staleAfterMs } from '@/components/feedback/freshness'
import { useSeconds } from '@/components/ui/clock'
import { usePollEveryMs } from '@/lib/client/live/stream/use-stream'
import type { WallRow } from './wall-rows'

/** Milliseconds since the session was last read, by an answer or by a webhook of its own. */
export function useSeenAge({ session }: WallRow) {
  const now = useSeconds()
  const everyMs = usePollEveryMs()
  const asOf = Date.parse(useAsOf())
  const reportedMs = session.lastReportAt === null ? asOf : Date.parse(session.lastReportAt)
  const ms = Math.max(0, now - Math.max(asOf, reportedMs))
  return { ms, isOld: ms > staleAfterMs(everyMs) }
}
