import { useQuery } from '@tanstack/react-query'
import type { LiveAnswer } from '@/lib/contract/live'
import { pollInterval } from '../poll-interval'
import { usePendingReceipts, type PendingReceipt } from '../sessions/pending-receipts'
import { useDropAnswered, withPending } from '../sessions/with-pending'
import { liveQuery } from './queries'
import { useKeptUp } from './use-kept-up'

/**
 * Every active session, current while the page is visible, with the receipts of acts just begun.
 */
export function useLive() {
  const pending = usePendingReceipts()
  const keptUp = useKeptUp<LiveAnswer>(({ data, error }) =>
    pollInterval(data ? seen(data, pending) : [], error),
  )
  const query = useQuery({
    ...liveQuery(),
    ...keptUp,
    select: (answer) => ({
      data: { ...answer.data, receipts: seen(answer, pending) },
      meta: freshnessOf(answer),
    }),
  })
  useDropAnswered(query.data?.data.receipts)
  return query
}

/**
 * A session that has left the wall gets no more events: our pending receipts would stay for ever.
 */
function seen({ data: { sessions, receipts } }: LiveAnswer, pending: PendingReceipt[]) {
  const listed = new Set(sessions.map(({ id }) => id))
  return withPending(
    receipts,
    pending.filter(({ sessionId }) => listed.has(sessionId)),
  )
}

function freshnessOf({ meta: { asOf, ageMs, problem } }: LiveAnswer) {
  return { asOf, ageMs, problem }
}
