import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ListAnswer } from '@/lib/contract/list'
import { toSearch, type ListParams } from '@/lib/contract/list-params'
import { apiFetch } from './api-fetch'

/**
 * A page of a list below `/api/directory`. The previous page stays on screen while it loads
 * (`isPlaceholderData`).
 */
export function listQuery<Row, Answer extends ListAnswer<Row> = ListAnswer<Row>>(
  name: string,
  params: ListParams,
) {
  return queryOptions({
    queryKey: ['list', name, params],
    queryFn: async ({ signal }) => {
      const path = `/api/directory/${name}${toSearch(params)}`
      return (await apiFetch<Answer>(path, { signal })).body
    },
    placeholderData: keepPreviousData,
  })
}
