import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { SearchAnswer, SearchKind } from '@/lib/contract/search/answer'
import { apiFetch } from '../api-fetch'

type Asked = { q: string; kind?: SearchKind | null; limit: number }

/** What answers a question; the answer before stays on screen while the next one is on its way. */
export function searchQuery({ q, kind, limit }: Asked) {
  const search = new URLSearchParams({
    q: q.trim(),
    limit: `${limit}`,
    ...(kind && { kinds: kind }),
  })
  return queryOptions({
    queryKey: ['search', search.toString()],
    queryFn: async ({ signal }) =>
      (await apiFetch<SearchAnswer>(`/api/search?${search}`, { signal })).body,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
}
