import { queryOptions, useQuery } from '@tanstack/react-query'
import type { AlikeRooms, RoomAnswer, RoomTotals } from '@/lib/contract/room'
import { apiFetch } from '../api-fetch'
import { ApiFailure } from '../api-failure'

const calmMs = 4_000

/** A room with its participants now. */
export function roomQuery(roomId: string) {
  return queryOptions({
    queryKey: ['rooms', roomId],
    queryFn: async ({ signal }) => {
      const path = `/api/directory/rooms/${encodeURIComponent(roomId)}`
      return (await apiFetch<RoomAnswer>(path, { signal })).body
    },
  })
}

/** A room, polled while the page is visible and the room exists. */
export function useRoom(roomId: string) {
  return useQuery({
    ...roomQuery(roomId),
    refetchInterval: ({ state }) => pauseAfter(state.error),
  })
}

function pauseAfter(error: Error | null): number | false {
  if (!(error instanceof ApiFailure)) return calmMs
  if (error.status === 401 || isGone(error)) return false
  return Math.max((error.retryAfterSecs ?? 0) * 1000, calmMs)
}

/** Whether a read failed because the room does not exist. */
export function isGone(error: Error | null): boolean {
  return error instanceof ApiFailure && error.key === 'not_found'
}

/**
 * Rooms with confusable names.
 * @param except the id of the room being renamed
 */
export function alikeRoomsQuery(name: string, except: string | null) {
  return queryOptions({
    queryKey: ['rooms', 'alike', name, except],
    queryFn: async ({ signal }) => {
      const search = new URLSearchParams({ name, ...(except && { except }) })
      return (await apiFetch<AlikeRooms>(`/api/directory/rooms/alike?${search}`, { signal })).body
    },
    staleTime: 10_000,
  })
}

/** The cache key of Telnyx's answer to a new room, for its page. */
export const madeRoomKey = (roomId: string) => ['rooms', roomId, 'made'] as const

/**
 * Telnyx's counts of a room's sessions and recordings.
 * @param sessionId the current session: a new one counts again
 */
export function roomTotalsQuery(roomId: string, sessionId: string | null | undefined) {
  return queryOptions({
    // It only changes when there is more to count; the request does not use it.
    queryKey: ['rooms', roomId, 'totals', sessionId ?? null],
    queryFn: async ({ signal }) => {
      const path = `/api/directory/rooms/${encodeURIComponent(roomId)}/totals`
      return (await apiFetch<RoomTotals>(path, { signal })).body.data
    },
    staleTime: 30_000,
  })
}
