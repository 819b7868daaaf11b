import { queryOptions } from '@tanstack/react-query'
import type { BanSubjects } from '@/lib/contract/bans'
import { apiFetch } from '../api-fetch'
import { bansKey } from './queries'

/** What a ban on a participant could hang on, and whom it would keep out. */
export function subjectsQuery(participantId: string) {
  return queryOptions({
    queryKey: [...bansKey, 'subjects', participantId],
    queryFn: async ({ signal }) => {
      const path = `/api/bans/subjects?participant=${encodeURIComponent(participantId)}`
      return (await apiFetch<{ data: BanSubjects }>(path, { signal })).body.data
    },
    staleTime: 30_000,
  })
}
