import { queryOptions } from '@tanstack/react-query'
import type { OverviewAnswer, OverviewDaysAnswer } from '@/lib/contract/overview'
import { apiFetch } from '../api-fetch'

/** Poll interval while the page is visible. */
const renewMs = 30_000

export function overviewQuery() {
  return queryOptions({
    queryKey: ['overview'],
    queryFn: async ({ signal }) =>
      (await apiFetch<OverviewAnswer>('/api/directory/overview', { signal })).body.data,
    refetchInterval: renewMs,
  })
}

/** Fourteen counts of Telnyx, cached by the server; read after the page is drawn. */
export const overviewDaysQuery = queryOptions({
  queryKey: ['overview', 'days'],
  queryFn: async ({ signal }) =>
    (await apiFetch<OverviewDaysAnswer>('/api/directory/overview/days', { signal })).body.data,
  staleTime: 60_000,
})
