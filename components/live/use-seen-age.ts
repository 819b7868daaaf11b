import { useAsOf } from '@/components/feedback/as-of'
import { staleAfterMs } from '@/components/feedback/freshness'
import { useSeconds } from '@/components/ui/clock'
import { useLookEveryMs } from '@/lib/client/live/stream/use-stream'
import type { WallRow } from './wall-rows'

/** Milliseconds since Telnyx last told of the session, by an answer or by a webhook of its own. */
export function useSeenAge({ session }: WallRow) {
  const now = useSeconds()
  const everyMs = useLookEveryMs()
  const asOf = Date.parse(useAsOf())
  const heardAt = session.heardAt === null ? asOf : Date.parse(session.heardAt)
  const ms = Math.max(0, now - Math.max(asOf, heardAt))
  return { ms, isOld: ms > staleAfterMs(everyMs) }
}
