import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { BanAnswer, BansAnswer } from '@/lib/contract/bans'
import { toSearch, type ListParams } from '@/lib/contract/list-params'
import { apiFetch } from '../api-fetch'

/** The key of all queries about bans, which any change of a ban invalidates. */
export const bansKey = ['bans'] as const

/** Poll interval: the leader enforces bans while nobody here does anything. */
const everyMs = 5_000

/** A page of the bans; the previous page stays on screen while it loads. */
export function bansQuery(request: ListParams) {
  return queryOptions({
    queryKey: [...bansKey, 'list', request],
    queryFn: async ({ signal }) =>
      (await apiFetch<BansAnswer>(`/api/bans${toSearch(request)}`, { signal })).body,
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  })
}

export function banQuery(id: string) {
  return queryOptions({
    queryKey: [...bansKey, 'ban', id],
    queryFn: async ({ signal }) =>
      (await apiFetch<BanAnswer>(`/api/bans/${encodeURIComponent(id)}`, { signal })).body.data,
    refetchInterval: everyMs,
  })
}
