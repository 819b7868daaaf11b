import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { toSearch, type ListParams } from '@/lib/contract/list-params'
import type { PersonAnswer } from '@/lib/contract/people'
import { apiFetch } from '../api-fetch'

/** Poll interval while the participant is in the room. */
const insideMs = 30_000

/** One person, by any of their visits; `page` of the params pages the visits. */
export function personQuery(id: string, params: ListParams) {
  return queryOptions({
    queryKey: ['person', id, params],
    queryFn: async ({ signal }) => {
      const path = `/api/directory/people/${id}${toSearch(params)}`
      return (await apiFetch<PersonAnswer>(path, { signal })).body
    },
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data && isInside(state.data) ? insideMs : false),
  })
}

function isInside({ data }: PersonAnswer): boolean {
  return [data.visit, ...data.visits].some(({ leftAt }) => leftAt === null)
}
