import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { CaseAnswer, CasesAnswer } from '@/lib/contract/cases'
import { toSearch, type ListParams } from '@/lib/contract/list-params'
import { apiFetch } from '../api-fetch'

/** The key of all queries about cases, which any change invalidates. */
export const casesKey = ['cases'] as const

/** Poll interval, since colleagues work on cases too. */
const everyMs = 10_000

export const casesQuery = (request: ListParams) =>
  queryOptions({
    queryKey: [...casesKey, 'list', request],
    queryFn: async ({ signal }) =>
      (await apiFetch<CasesAnswer>(`/api/cases${toSearch(request)}`, { signal })).body,
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  })

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: [...casesKey, 'case', id],
    queryFn: async ({ signal }) =>
      (await apiFetch<CaseAnswer>(`/api/cases/${encodeURIComponent(id)}`, { signal })).body,
    refetchInterval: everyMs,
  })
