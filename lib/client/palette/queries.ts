import { queryOptions } from '@tanstack/react-query'
import type { LookUpAnswer } from '@/lib/contract/telnyx-reference'
import { apiFetch } from '../api-fetch'

/** The object of a pasted id. */
export function lookUpQuery(id: string) {
  return queryOptions({
    queryKey: ['look-up', id],
    queryFn: async ({ signal }) =>
      (await apiFetch<LookUpAnswer>(`/api/directory/look-up/${id}`, { signal })).body.data,
    staleTime: 10_000,
  })
}
