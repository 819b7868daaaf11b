import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  Case,
  CaseAnswer,
  CaseExportsAnswer,
  CasePreviewAnswer,
  CasesAnswer,
} from '@/lib/contract/cases'
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

/** The options of a file, as the query of its address. */
export type HandOnChoice = {
  names: 'claimed' | 'masked'
  language: 'en' | 'zh-CN'
  media: string[]
  keep: string[]
}

/** The query of the address that makes the file. */
export const handOnSearch = ({ names, language, media, keep }: HandOnChoice) =>
  new URLSearchParams({
    names,
    language,
    ...(media.length > 0 && { media: media.join(',') }),
    ...(names === 'masked' && keep.length > 0 && { keep: keep.join(',') }),
  })

/** What the file would hold; read again when the case or the choice changes. */
export function casePreviewQuery({ id, changed_at }: Case, choice: HandOnChoice) {
  const search = handOnSearch(choice).toString()
  return queryOptions({
    queryKey: [...casesKey, 'preview', id, search, changed_at],
    queryFn: async ({ signal }) =>
      (await apiFetch<CasePreviewAnswer>(`/api/cases/${id}/preview?${search}`, { signal })).body
        .data,
    placeholderData: keepPreviousData,
  })
}

/** Poll interval while a file is being made, whose download nobody announces. */
const makingMs = 1_500

/** The files made before, the newest first. */
export const caseExportsQuery = (id: string) =>
  queryOptions({
    queryKey: [...casesKey, 'exports', id],
    queryFn: async ({ signal }) =>
      (await apiFetch<CaseExportsAnswer>(`/api/cases/${id}/exports`, { signal })).body.data,
    refetchInterval: everyMs,
  })

export const makingInterval = (isMaking: boolean) => (isMaking ? makingMs : everyMs)
