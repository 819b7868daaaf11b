import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import type { One, Room } from '@/lib/contract/telnyx'
import { callOperation } from '../call-operation'
import { roomQuery } from './queries'
import { notTaken, type RoomBody, type RoomField } from './room-values'

/** Telnyx's answer, with the fields that differ from the request. */
export type RoomWritten = {
  room: Room
  notTaken: RoomField[]
  /** ISO 8601, on this machine's clock. */
  answeredAt: string
}

const written = (body: RoomBody, room: Room): RoomWritten => ({
  room,
  notTaken: notTaken(body, room),
  answeredAt: new Date().toISOString(),
})

/** Creates a room. Each call is an intent of its own, and is never retried by itself. */
export function createRoom(cache: QueryClient) {
  return mutationOptions({
    mutationFn: async (body: RoomBody): Promise<RoomWritten> => {
      const idempotencyKey = crypto.randomUUID()
      const answer = await callOperation<'rooms.create', One<Room>>(
        'rooms.create',
        {},
        { body, idempotencyKey },
      )
      return written(body, answer.body.data)
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['list', 'rooms'] }),
  })
}

/** Changes the given fields, and shows the room as Telnyx returned it. */
export function updateRoom(cache: QueryClient, roomId: string) {
  const { queryKey } = roomQuery(roomId)
  return mutationOptions({
    mutationFn: async (body: RoomBody): Promise<RoomWritten> => {
      const idempotencyKey = crypto.randomUUID()
      const answer = await callOperation<'rooms.update', One<Room>>(
        'rooms.update',
        { room_id: roomId },
        { body, idempotencyKey },
      )
      return written(body, answer.body.data)
    },
    onSuccess: ({ room }) =>
      cache.setQueryData(queryKey, (seen) => seen && { ...seen, data: { ...seen.data, room } }),
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey }),
        cache.invalidateQueries({ queryKey: ['list', 'rooms'] }),
      ]),
  })
}
