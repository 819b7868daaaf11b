import { queryOptions } from '@tanstack/react-query'
import type { BanSubjects } from '@/lib/contract/bans'
import { apiFetch } from '../api-fetch'
import { bansKey } from './queries'

/** The possible subjects of a ban on a participant, and whom each would keep out. */
export const subjectsQuery = (participantId: string) => asked({ participant: participantId })

/** Whom a ban on a typed name would keep out. */
export const namedQuery = (name: string) => asked({ name })

function asked(of: { participant: string } | { name: string }) {
  return queryOptions({
    queryKey: [...bansKey, 'subjects', of],
    queryFn: async ({ signal }) => {
      const path = `/api/bans/subjects?${new URLSearchParams(of)}`
      return (await apiFetch<{ data: BanSubjects }>(path, { signal })).body.data
    },
    staleTime: 30_000,
  })
}
