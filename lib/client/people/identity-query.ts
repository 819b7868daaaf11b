import { queryOptions } from '@tanstack/react-query'
import type { PersonIdentity } from '@/lib/contract/person-identity'
import { apiFetch } from '../api-fetch'

/** While the copy of the account grows, the same question gets another answer. */
const againMs = 30_000

/** What the copy has under the identity of one participant; days are those of the zone. */
export function identityQuery(participantId: string, zone: string) {
  return queryOptions({
    queryKey: ['person-identity', participantId, zone],
    queryFn: async ({ signal }) => {
      const path = `/api/directory/people/${participantId}/identity?zone=${encodeURIComponent(zone)}`
      return (await apiFetch<PersonIdentity>(path, { signal })).body
    },
    refetchInterval: againMs,
  })
}
