import { queryOptions } from '@tanstack/react-query'
import type {
  SessionCompositionsAnswer,
  SessionRecordingsAnswer,
} from '@/lib/contract/session-media'
import { apiFetch } from '../api-fetch'

/** Files change by the minute, not by the second; joins are shown elsewhere. */
const pollMs = 10_000

const path = (sessionId: string, what: string) =>
  `/api/directory/sessions/${encodeURIComponent(sessionId)}/${what}`

/** The recordings of a session; polled while one is running or may still begin. */
export function sessionRecordingsQuery(sessionId: string, live: boolean) {
  return queryOptions({
    queryKey: ['sessions', sessionId, 'recordings'],
    queryFn: async ({ signal }) =>
      (await apiFetch<SessionRecordingsAnswer>(path(sessionId, 'recordings'), { signal })).body,
    refetchInterval: ({ state: { data, error } }) =>
      !error && (live || isUnderWay(data)) ? pollMs : false,
  })
}

/** The compositions of a session; polled while one is queued or being made. */
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
 * The session, or a participant, exactly as Telnyx returns it now. Never polled: text must not
 * change while someone reads or copies it.
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

/** The address of the same object in our API, for scripts with a personal token. */
export function rawPath(sessionId: string, participantId: string | null): string {
  return participantId === null
    ? `/api/v2/room_sessions/${encodeURIComponent(sessionId)}?include_participants=true`
    : `/api/v2/room_participants/${encodeURIComponent(participantId)}`
}
