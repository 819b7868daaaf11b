import { queryOptions, useQuery } from '@tanstack/react-query'
import type { SessionAnswer } from '@/lib/contract/live'
import { apiFetch } from '../api-fetch'
import { pollInterval } from '../poll-interval'
import { useKeptUp } from '../live/use-kept-up'
import { usePendingReceipts, withPending } from './pending-receipts'

/** One session, with everybody who was ever in it and what became of every act. */
export function sessionQuery(sessionId: string) {
  return queryOptions({
    queryKey: ['sessions', sessionId],
    queryFn: async ({ signal }) => {
      const path = `/api/directory/sessions/${encodeURIComponent(sessionId)}`
      const answer = await apiFetch<SessionAnswer>(path, { signal })
      return answer.body
    },
  })
}

/** The same, kept up while the page is visible, with the receipts of acts just begun. */
export function useSession(sessionId: string) {
  const pending = usePendingReceipts(sessionId)
  const keptUp = useKeptUp<SessionAnswer>(({ data, error }) =>
    pollInterval([...(data?.data.receipts ?? []), ...pending], error),
  )
  return useQuery({
    ...sessionQuery(sessionId),
    ...keptUp,
    select: ({ data, meta: { asOf, ageMs, problem } }) => ({
      data: { ...data, receipts: withPending(data.receipts, pending) },
      meta: { asOf, ageMs, problem },
    }),
  })
}
