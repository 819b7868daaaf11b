import { queryOptions, useQuery } from '@tanstack/react-query'
import type { LiveAnswer } from '@/lib/contract/live'
import { apiFetch } from '../api-fetch'
import { pollInterval } from '../poll-interval'
import { usePendingReceipts, withPending } from '../sessions/pending-receipts'
import { useKeptUp } from './use-kept-up'

/** Every active session of the account, with its people and the receipts of late. */
export function liveQuery() {
  return queryOptions({
    queryKey: ['live'],
    queryFn: async ({ signal }) => {
      const answer = await apiFetch<LiveAnswer>('/api/directory/live', { signal })
      return answer.body
    },
  })
}

/** The same, kept up while the page is visible, with the receipts of acts just begun. */
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
