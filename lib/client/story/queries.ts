import { queryOptions } from '@tanstack/react-query'
import type { Story, StoryAnswer } from '@/lib/contract/story/story'
import { apiFetch } from '../api-fetch'

/** Files change by the minute; joins and leaves are also shown beside the chart, at once. */
const pollMs = 10_000

/** A file that is not ready by then may never be. */
const unfinishedMs = 3_600_000

const storyPath = (sessionId: string) => `/api/sessions/${encodeURIComponent(sessionId)}/story`

/** The story of a session; polled while the session is live, and until its files are ready. */
export function storyQuery(sessionId: string, live: boolean) {
  return queryOptions({
    queryKey: ['sessions', sessionId, 'story'],
    queryFn: async ({ signal }) =>
      (await apiFetch<StoryAnswer>(storyPath(sessionId), { signal })).body,
    refetchInterval: ({ state: { data, error } }) =>
      !error && (live || (data !== undefined && isUnfinished(data))) ? pollMs : false,
  })
}

function isUnfinished({ data: story, meta }: StoryAnswer): boolean {
  if (story.live) return true
  return Date.parse(meta.asOf) - story.to < unfinishedMs && filesOf(story).some(isNotReady)
}

const isNotReady = ({ ready }: { ready: boolean }) => !ready

const filesOf = ({ lanes, compositions }: Story) => [
  ...lanes.flatMap(({ files }) => files),
  ...(compositions ?? []),
]
