import { useQuery } from '@tanstack/react-query'
import type { LiveAnswer } from '@/lib/contract/live'
import { pollInterval } from '../poll-interval'
import { lastActs, openActs } from './open-acts'
import { liveQuery } from './queries'
import { useKeptUp } from './use-kept-up'

/** Seldom enough that a page which shows only the counts costs next to nothing. */
const countEveryMs = 30_000

export type LiveCounts = { live: number; people: number; inTrouble: number }

/**
 * How many sessions are live, with how many people, and in how many of them somebody is still there
 * after a kick; undefined until it is known. It shares the answer of the page of live sessions, and
 * the stream that keeps it up.
 */
export function useLiveCounts(): LiveCounts | undefined {
  const keptUp = useKeptUp<LiveAnswer>(({ error }) => {
    const wait = pollInterval([], error)
    return wait === false ? false : Math.max(wait, countEveryMs)
  })
  const staleTime = Math.max(keptUp.staleTime, countEveryMs)
  const { data } = useQuery({ ...liveQuery(), ...keptUp, staleTime, select: countLive })
  return data
}

export function countLive({ data: { sessions, receipts } }: LiveAnswer): LiveCounts {
  const live = sessions.filter(({ active }) => active)
  const isInTrouble = (session: LiveAnswer['data']['sessions'][number]) =>
    openActs(session, lastActs(session.id, receipts)).some(({ state }) => state === 'still_here')
  const inside = live.flatMap(({ people }) => people.filter(({ leftAt }) => leftAt === null))
  return {
    live: live.length,
    people: inside.length,
    inTrouble: live.filter(isInTrouble).length,
  }
}
