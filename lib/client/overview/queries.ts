import { queryOptions } from '@tanstack/react-query'
import type { OverviewAnswer, OverviewDaysAnswer } from '@/lib/contract/overview'
import { apiFetch } from '../api-fetch'

/** Kept up while the page is visible. */
const renewMs = 30_000

export function overviewQuery() {
  return queryOptions({
    queryKey: ['overview'],
    queryFn: async ({ signal }) =>
      (await apiFetch<OverviewAnswer>('/api/directory/overview', { signal })).body.data,
    refetchInterval: renewMs,
  })
}

/** Fourteen counts at Telnyx, kept by the server: asked for after the page is there. */
export const overviewDaysQuery = queryOptions({
  queryKey: ['overview', 'days'],
  queryFn: async ({ signal }) =>
    (await apiFetch<OverviewDaysAnswer>('/api/directory/overview/days', { signal })).body.data,
  staleTime: 60_000,
})
