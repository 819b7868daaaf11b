import { queryOptions } from '@tanstack/react-query'
import type {
  SessionCompositionsAnswer,
  SessionRecordingsAnswer,
} from '@/lib/contract/session-media'
import { apiFetch } from '../api-fetch'

/** Files grow by the minute, not by the second; people's comings are seen elsewhere. */
const pollMs = 10_000

const path = (sessionId: string, what: string) =>
  `/api/directory/sessions/${encodeURIComponent(sessionId)}/${what}`

/** The recordings of a session; read again while one is under way or may still begin. */
export function sessionRecordingsQuery(sessionId: string, live: boolean) {
  return queryOptions({
    queryKey: ['sessions', sessionId, 'recordings'],
    queryFn: async ({ signal }) =>
      (await apiFetch<SessionRecordingsAnswer>(path(sessionId, 'recordings'), { signal })).body,
    refetchInterval: ({ state: { data, error } }) =>
      !error && (live || isUnderWay(data)) ? pollMs : false,
  })
}

/** The compositions of a session; read again while one waits or is being made. */
export function sessionCompositionsQuery(sessionId: string) {
  return queryOptions({
    queryKey: ['sessions', sessionId, 'compositions'],
    queryFn: async ({ signal }) =>
      (await apiFetch<SessionCompositionsAnswer>(path(sessionId, 'compositions'), { signal })).body,
    refetchInterval: ({ state: { data, error } }) => (!error && isUnderWay(data) ? pollMs : false),
  })
}

function isUnderWay(answer: { data: { state: string }[] } | undefined): boolean {
  return answer?.data.some(({ state }) => state !== 'ready') ?? false
}

/**
 * The session, or somebody in it, word for word as Telnyx answers now. Never polled: what somebody
 * reads or copies must not change under them.
 */
export function rawQuery(sessionId: string, participantId: string | null) {
  return queryOptions({
    queryKey: ['sessions', sessionId, 'raw', participantId],
    queryFn: async ({ signal }) => {
      const { body } = await apiFetch<unknown>(rawPath(sessionId, participantId), { signal })
      return { body, readAt: new Date().toISOString() }
    },
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
}

/** Where our own API answers the same; a script may ask there with a personal token. */
export function rawPath(sessionId: string, participantId: string | null): string {
  return participantId === null
    ? `/api/v2/room_sessions/${encodeURIComponent(sessionId)}?include_participants=true`
    : `/api/v2/room_participants/${encodeURIComponent(participantId)}`
}
