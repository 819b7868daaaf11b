import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { LiveAnswer, Receipt } from '@/lib/contract/live'
import { troubleOf } from '@/lib/contract/trouble'
import { pollInterval } from '../poll-interval'
import { usePendingReceipts, type PendingReceipt } from '../sessions/pending-receipts'
import { withPending } from '../sessions/with-pending'
import { liveQuery } from './queries'
import { useKeptUp } from './use-kept-up'

/** Rare enough to cost a page that shows only the counts almost nothing. */
const countEveryMs = 30_000

/** `trouble`: acts that need attention. */
export type LiveCounts = { live: number; people: number; trouble: number }

/**
 * The number of live sessions, their participants, and acts that need attention; undefined until
 * known. It shares the wall's answer, and the stream that updates it.
 * @param enabled whether it may be read yet
 */
export function useLiveCounts(enabled = true): LiveCounts | undefined {
  const keptUp = useKeptUp<LiveAnswer>(({ error }) => {
    const wait = pollInterval([], error)
    return wait === false ? false : Math.max(wait, countEveryMs)
  })
  const staleTime = Math.max(keptUp.staleTime, countEveryMs)
  const { data } = useQuery({ ...liveQuery(), ...keptUp, staleTime, enabled })
  const pending = usePendingReceipts()
  return useMemo(() => data && countLive(data, pending), [data, pending])
}

/** The same counts as the wall's, including acts pending in this tab. */
export function countLive({ data }: LiveAnswer, pending: PendingReceipt[] = []): LiveCounts {
  const live = data.sessions.filter(({ active }) => active)
  const receipts: Receipt[] = withPending(data.receipts, pending)
  const inside = live.flatMap(({ people }) => people.filter(({ leftAt }) => leftAt === null))
  return {
    live: live.length,
    people: inside.length,
    trouble: live.reduce((sum, session) => sum + troubleOf(session, receipts).length, 0),
  }
}
