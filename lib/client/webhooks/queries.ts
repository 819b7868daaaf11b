import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ListAnswer } from '@/lib/contract/list'
import type { UnconnectedRooms, WebhookEventsAnswer, WebhookRoom } from '@/lib/contract/webhooks'
import { apiFetch } from '../api-fetch'

const everyMs = 5_000

/** A page of rooms with their webhook state; polling it costs no call to Telnyx. */
export function webhookRoomsQuery(page: number) {
  return queryOptions({
    queryKey: ['webhooks', 'rooms', page],
    queryFn: async ({ signal }) => {
      const path = `/api/webhooks/rooms?cached=true&page=${page}`
      return (await apiFetch<ListAnswer<WebhookRoom>>(path, { signal })).body
    },
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
  })
}

/** The newest verified events, polled while the page is visible. */
export const webhookEventsQuery = queryOptions({
  queryKey: ['webhooks', 'events'],
  queryFn: async ({ signal }) =>
    (await apiFetch<WebhookEventsAnswer>('/api/webhooks/events', { signal })).body,
  refetchInterval: everyMs,
})

/** All rooms without webhooks: the list is fixed once read. */
export const unconnectedQuery = queryOptions({
  queryKey: ['webhooks', 'unconnected'],
  queryFn: async ({ signal }) =>
    (await apiFetch<UnconnectedRooms>('/api/webhooks/rooms/unconnected', { signal })).body,
  staleTime: Infinity,
  gcTime: 0,
})
