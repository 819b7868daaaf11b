import { queryOptions } from '@tanstack/react-query'
import type { SafetyAnswer } from '@/lib/contract/safety'
import { apiFetch } from '../api-fetch'

/** Everything that is read of safety; the stream says when it is old. */
export const safetyKey = ['safety'] as const

/** Milliseconds between two reads: proposals come of joins, of which no event of theirs tells. */
const everyMs = 5_000

/** Who one person may be, or may have been. */
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

/** What asks for a look: of all that is live, or of one session whenever it was. */
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
