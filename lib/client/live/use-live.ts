import { useQuery } from '@tanstack/react-query'
import type { LiveAnswer } from '@/lib/contract/live'
import { pollInterval } from '../poll-interval'
import { usePendingReceipts, withPending } from '../sessions/pending-receipts'
import { liveQuery } from './queries'
import { useKeptUp } from './use-kept-up'

/** Every active session, kept up while the page is visible, with the receipts of acts just begun. */
export function useLive() {
  const pending = usePendingReceipts()
  const keptUp = useKeptUp<LiveAnswer>(({ data, error }) =>
    pollInterval([...(data?.data.receipts ?? []), ...pending], error),
  )
  return useQuery({
    ...liveQuery(),
    ...keptUp,
    select: ({ data, meta: { asOf, ageMs, problem } }) => ({
      data: { ...data, receipts: withPending(data.receipts, pending) },
      meta: { asOf, ageMs, problem },
    }),
  })
}
