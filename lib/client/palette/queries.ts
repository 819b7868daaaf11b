import { queryOptions } from '@tanstack/react-query'
import type { Many, Room } from '@/lib/contract/telnyx'
import type { LookUpAnswer } from '@/lib/contract/telnyx-reference'
import { apiFetch } from '../api-fetch'

/** The account's rooms by name, as far as one page of Telnyx reaches: the first 250. */
export const roomNamesQuery = queryOptions({
  queryKey: ['room-names'],
  queryFn: async ({ signal }) => {
    const answer = await apiFetch<Many<Room>>('/api/v2/rooms?page[size]=250', { signal })
    return answer.body.data.flatMap(({ id, unique_name: name }) =>
      id && name ? [{ id, name }] : [],
    )
  },
  staleTime: 60_000,
})

/** What a pasted id is of. */
export function lookUpQuery(id: string) {
  return queryOptions({
    queryKey: ['look-up', id],
    queryFn: async ({ signal }) =>
      (await apiFetch<LookUpAnswer>(`/api/directory/look-up/${id}`, { signal })).body.data,
    staleTime: 10_000,
  })
}
