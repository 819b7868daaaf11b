import { queryOptions } from '@tanstack/react-query'
import type { View, ViewList } from '@/lib/contract/views'
import { apiFetch } from '../api-fetch'

/** The views of a list that the reader may open, and whether they may share their own. */
export function viewsQuery(list: View['list']) {
  return queryOptions({
    queryKey: ['views', list],
    queryFn: async ({ signal }) =>
      (await apiFetch<ViewList>(`/api/views?list=${list}`, { signal })).body,
  })
}
