import { queryOptions } from '@tanstack/react-query'
import type { StoryAnswer } from '@/lib/contract/story/story'
import { apiFetch } from '../api-fetch'

/** Files change by the minute; joins and leaves are also shown beside the chart, at once. */
const pollMs = 10_000

const storyPath = (sessionId: string) => `/api/sessions/${encodeURIComponent(sessionId)}/story`

/** The story of a session; polled while the session is live. */
export function storyQuery(sessionId: string, live: boolean) {
  return queryOptions({
    queryKey: ['sessions', sessionId, 'story'],
    queryFn: async ({ signal }) =>
      (await apiFetch<StoryAnswer>(storyPath(sessionId), { signal })).body,
    refetchInterval: ({ state: { error } }) => (!error && live ? pollMs : false),
  })
}
