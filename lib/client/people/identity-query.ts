import { queryOptions } from '@tanstack/react-query'
import type { PersonIdentity } from '@/lib/contract/person-identity'
import { apiFetch } from '../api-fetch'

/** Poll interval while the mirror is incomplete. */
const againMs = 30_000

/** The mirror's view of one participant's identity; days are those of the zone. */
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
