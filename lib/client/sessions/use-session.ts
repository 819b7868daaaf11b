import { useQuery } from '@tanstack/react-query'
import type { SessionAnswer } from '@/lib/contract/live'
import { useKeptUp } from '../live/use-kept-up'
import { pollInterval } from '../poll-interval'
import { usePendingReceipts } from './pending-receipts'
import { sessionQuery } from './queries'
import { useDropAnswered, withPending } from './with-pending'

/** One session, current while the page is visible, with the receipts of acts just begun. */
export function useSession(sessionId: string) {
  const pending = usePendingReceipts(sessionId)
  const keptUp = useKeptUp<SessionAnswer>(({ data, error }) =>
    pollInterval(withPending(data?.data.receipts ?? [], pending), error),
  )
  const query = useQuery({
    ...sessionQuery(sessionId),
    ...keptUp,
    select: ({ data, meta: { asOf, ageMs, problem } }) => ({
      data: { ...data, receipts: withPending(data.receipts, pending) },
      meta: { asOf, ageMs, problem },
    }),
  })
  useDropAnswered(query.data?.data.receipts)
  return query
}
