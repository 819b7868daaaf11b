import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  AuditActorsAnswer,
  AuditAnswer,
  AuditDetailAnswer,
  ChainCheckAnswer,
} from '@/lib/contract/audit'
import { toSearch, type ListParams } from '@/lib/contract/list-params'
import { apiFetch } from '../api-fetch'

/** A page of the trail; the previous one stays on screen while it loads. */
export function auditQuery(request: ListParams) {
  return queryOptions({
    queryKey: ['audit', 'list', request],
    queryFn: async ({ signal }) =>
      (await apiFetch<AuditAnswer>(`/api/audit${toSearch(request)}`, { signal })).body,
    placeholderData: keepPreviousData,
  })
}

/** Milliseconds between reads of an act that the server still watches. */
const watchingMs = 1_000

/** One act with its rows. */
export function auditDetailQuery(auditId: string) {
  return queryOptions({
    queryKey: ['audit', 'act', auditId],
    queryFn: async ({ signal }) =>
      (await apiFetch<AuditDetailAnswer>(`/api/audit/${encodeURIComponent(auditId)}`, { signal }))
        .body.data,
    refetchInterval: ({ state }) => (state.data?.objectReceipt?.open ? watchingMs : false),
  })
}

export const auditActorsQuery = queryOptions({
  queryKey: ['audit', 'actors'],
  queryFn: async ({ signal }) =>
    (await apiFetch<AuditActorsAnswer>('/api/audit/actors', { signal })).body.data,
  staleTime: 60_000,
})

/** Checks the whole chain; runs only on request. */
export const chainCheckQuery = queryOptions({
  queryKey: ['audit', 'verification'],
  queryFn: async ({ signal }) =>
    (await apiFetch<ChainCheckAnswer>('/api/audit/verification', { signal })).body.data,
  enabled: false,
  retry: false,
})
