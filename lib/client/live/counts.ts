import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { LiveAnswer, Receipt } from '@/lib/contract/live'
import { troubleOf } from '@/lib/contract/trouble'
import { pollInterval } from '../poll-interval'
import { usePendingReceipts, type PendingReceipt } from '../sessions/pending-receipts'
import { withPending } from '../sessions/with-pending'
import { liveQuery } from './queries'
import { useKeptUp } from './use-kept-up'

/** Seldom enough that a page which shows only the counts costs next to nothing. */
const countEveryMs = 30_000

/** `trouble`: acts that need somebody's hand. */
export type LiveCounts = { live: number; people: number; trouble: number }

/**
 * How many sessions are live, with how many people, and how many acts there need a hand; undefined
 * until it is known. It shares the answer of the page of live sessions, and the stream that keeps it
 * up.
 *
 * @param enabled whether it may be asked for yet
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

/** The same counts as the wall's, which shows what is pending in this tab as well. */
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
