import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  SearchAnswer,
  SearchFacets,
  SearchKind,
  SearchNarrowing,
} from '@/lib/contract/search/answer'
import { apiFetch } from '../api-fetch'
import { againMs, isUnsure } from '../mirror-list-query'

type Asked = { q: string; kind?: SearchKind | null; limit: number } & Partial<SearchNarrowing>

function paramsOf({ q, from, to, rooms = [] }: Pick<Asked, 'q'> & Partial<SearchNarrowing>) {
  return {
    q: q.trim(),
    ...(from && { from }),
    ...(to && { to }),
    ...(rooms.length > 0 && { room: rooms.join(',') }),
  }
}

/** The results of a query; the previous ones stay on screen while they load. */
export function searchQuery({ kind, limit, ...asked }: Asked) {
  const search = new URLSearchParams({
    ...paramsOf(asked),
    limit: `${limit}`,
    ...(kind && { kinds: kind }),
  })
  return queryOptions({
    queryKey: ['search', search.toString()],
    queryFn: async ({ signal }) =>
      (await apiFetch<SearchAnswer>(`/api/search?${search}`, { signal })).body,
    placeholderData: keepPreviousData,
    // An incomplete mirror may have more results soon.
    refetchInterval: ({ state: { data } }) => (data && isUnsure(data) ? againMs : false),
    staleTime: 10_000,
  })
}

/** The matching sessions, by day and by room. */
export function searchFacetsQuery(asked: Pick<Asked, 'q'> & SearchNarrowing) {
  const search = new URLSearchParams(paramsOf(asked))
  return queryOptions({
    queryKey: ['search-facets', search.toString()],
    queryFn: async ({ signal }) =>
      (await apiFetch<SearchFacets>(`/api/search/facets?${search}`, { signal })).body.data,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
}
