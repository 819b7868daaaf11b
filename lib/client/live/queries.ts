import { queryOptions, useQuery } from '@tanstack/react-query'
import type { LiveAnswer } from '@/lib/contract/live'
import { apiFetch } from '../api-fetch'
import { pollInterval } from '../poll-interval'
import { usePendingReceipts, withPending } from '../sessions/pending-receipts'

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
  return useQuery({
    ...liveQuery(),
    refetchInterval: ({ state }) =>
      pollInterval([...(state.data?.data.receipts ?? []), ...pending], state.error),
    select: ({ data, meta }) => ({
      data: { ...data, receipts: withPending(data.receipts, pending) },
      meta,
    }),
  })
}
