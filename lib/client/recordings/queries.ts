import { queryOptions } from '@tanstack/react-query'
import { toSearch, type ListParams } from '@/lib/contract/list-params'
import type { MatchingAnswer } from '@/lib/contract/directory/rows'
import type { RecordingAnswer, RecordingFile } from '@/lib/contract/recording-list'
import { apiFetch } from '../api-fetch'
import { toFile } from '../directory/to-screen'

/** One recording and its siblings, read from Telnyx now. */
export function recordingQuery(id: string) {
  return queryOptions({
    queryKey: ['recordings', id],
    queryFn: async ({ signal }) => {
      const path = `/api/directory/recordings/${encodeURIComponent(id)}`
      return (await apiFetch<RecordingAnswer>(path, { signal })).body
    },
  })
}

/** All recordings that match the list's filters on any page; at most a thousand. */
export async function readMatching(filters: ListParams): Promise<RecordingFile[]> {
  const path = `/api/directory/recordings/matching${toSearch(filters)}`
  return (await apiFetch<MatchingAnswer>(path)).body.data.map(toFile)
}

/** The address of a file for the browser; our server fetches it from Telnyx with a fresh link. */
export function mediaPath(id: string, download = false): string {
  return `/api/recordings/${encodeURIComponent(id)}/media${download ? '?download=1' : ''}`
}

/** The beginning of a film, enough for its first picture. */
export const previewPath = (id: string) => `${mediaPath(id)}?preview=1`
