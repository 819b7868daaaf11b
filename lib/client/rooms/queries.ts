import { queryOptions, useQuery } from '@tanstack/react-query'
import type { AlikeRooms, RoomAnswer, RoomTotals } from '@/lib/contract/room'
import { apiFetch } from '../api-fetch'
import { ApiFailure } from '../api-failure'

const calmMs = 4_000

/** A room with whoever is in it now. */
export function roomQuery(roomId: string) {
  return queryOptions({
    queryKey: ['rooms', roomId],
    queryFn: async ({ signal }) => {
      const path = `/api/directory/rooms/${encodeURIComponent(roomId)}`
      return (await apiFetch<RoomAnswer>(path, { signal })).body
    },
  })
}

/** The same, kept up while the page is visible and there is such a room. */
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

/** Whether a read failed because Telnyx has no such room. */
export function isGone(error: Error | null): boolean {
  return error instanceof ApiFailure && error.key === 'not_found'
}

/**
 * Rooms whose names could be taken for this one.
 *
 * @param except the id of the room that is to be renamed
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

/** Where what Telnyx answered to the making of a room waits for its page. */
export const madeRoomKey = (roomId: string) => ['rooms', roomId, 'made'] as const

/**
 * How many sessions and recordings Telnyx lists for a room.
 *
 * @param sessionId the session that runs in it: with another one, it is counted anew
 */
export function roomTotalsQuery(roomId: string, sessionId: string | null | undefined) {
  return queryOptions({
    // It changes when there is more to count, and is no part of the question.
    queryKey: ['rooms', roomId, 'totals', sessionId ?? null],
    queryFn: async ({ signal }) => {
      const path = `/api/directory/rooms/${encodeURIComponent(roomId)}/totals`
      return (await apiFetch<RoomTotals>(path, { signal })).body.data
    },
    staleTime: 30_000,
  })
}
