import { queryOptions } from '@tanstack/react-query'
import type { LiveAnswer } from '@/lib/contract/live'
import { apiFetch } from '../api-fetch'

/** Every active session of the account, with its participants and recent receipts. */
export function liveQuery() {
  return queryOptions({
    queryKey: ['live'],
    queryFn: async ({ signal }) => {
      const answer = await apiFetch<LiveAnswer>('/api/directory/live', { signal })
      return answer.body
    },
  })
}
