import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { HistoryAnswer, HistorySpan } from '@/lib/contract/overview-history'
import { apiFetch } from '../api-fetch'

const renewMs = 60_000

/** People, rooms and storage over a span; the previous span stays on screen while it loads. */
export const historyQueryOf = (span: HistorySpan) =>
  queryOptions({
    queryKey: ['overview', 'history', span],
    queryFn: async ({ signal }) =>
      (await apiFetch<HistoryAnswer>(`/api/directory/overview/history?span=${span}`, { signal }))
        .body,
    staleTime: renewMs,
    refetchInterval: renewMs,
    placeholderData: keepPreviousData,
  })
