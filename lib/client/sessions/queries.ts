import { queryOptions } from '@tanstack/react-query'
import type { SessionAnswer } from '@/lib/contract/live'
import { apiFetch } from '../api-fetch'

/** One session, with all its participants and receipts. */
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
