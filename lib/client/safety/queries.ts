import { queryOptions } from '@tanstack/react-query'
import type { SafetyAnswer } from '@/lib/contract/safety'
import { apiFetch } from '../api-fetch'

/** The key of all queries about safety, which the stream invalidates. */
export const safetyKey = ['safety'] as const

/** Poll interval: proposals come from joins, which are no safety events. */
const everyMs = 5_000

/** The possible returns of one participant. */
export function safetyOfQuery(participantId: string) {
  return queryOptions({
    queryKey: [...safetyKey, 'of', participantId],
    queryFn: async ({ signal }) => {
      const path = `/api/safety?participant=${encodeURIComponent(participantId)}`
      return (await apiFetch<SafetyAnswer>(path, { signal })).body.data
    },
    refetchInterval: everyMs,
  })
}

/** What moderators should look at: of all that is live, or of one session at any time. */
export function safetyQuery(sessionId: string | null) {
  return queryOptions({
    queryKey: [...safetyKey, sessionId],
    queryFn: async ({ signal }) => {
      const path = `/api/safety${sessionId === null ? '' : `?session=${sessionId}`}`
      return (await apiFetch<SafetyAnswer>(path, { signal })).body.data
    },
    refetchInterval: everyMs,
  })
}
