import { queryOptions } from '@tanstack/react-query'
import type { StoryAnswer } from '@/lib/contract/story/story'
import { apiFetch } from '../api-fetch'

/** Files change by the minute; who comes and goes is also beside the chart, at once. */
const pollMs = 10_000

const storyPath = (sessionId: string) => `/api/sessions/${encodeURIComponent(sessionId)}/story`

/** What happened in a session; read again while it goes on. */
export function storyQuery(sessionId: string, live: boolean) {
  return queryOptions({
    queryKey: ['sessions', sessionId, 'story'],
    queryFn: async ({ signal }) =>
      (await apiFetch<StoryAnswer>(storyPath(sessionId), { signal })).body,
    refetchInterval: ({ state: { error } }) => (!error && live ? pollMs : false),
  })
}
