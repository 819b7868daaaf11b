import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import type { LiveRoom } from '@/lib/contract/live'
import type { Room } from '@/lib/contract/telnyx'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import { telnyxRead } from '@/lib/server/telnyx/read'
import { Cache } from '@/lib/server/cache/cache'

/** Maximum wait of a poll for the names of rooms, in ms. */
const namesWithinMs = 500

async function readRoom(id: string): Promise<LiveRoom> {
  const params = { room_id: id }
  return toLiveRoom(id, await telnyxRead('rooms.get', { params, quotaClass: 'decoration' }))
}

function toLiveRoom(id: string, room: Room): LiveRoom {
  return {
    id,
    name: room.unique_name ?? null,
    maxParticipants: room.max_participants ?? null,
    recording: room.enable_recording ?? null,
  }
}

const rooms = () =>
  singleton('live.rooms', () => {
    const onError = (id: string, error: unknown) =>
      logger.debug({ err: error, room_id: id }, 'room not read; its name stays unknown for now')
    return new Cache({ read: readRoom, ttlMs: 60_000, errorTtlMs: 0, max: 20_000, onError })
  })

/** Evicts a room that was changed, so that the next load reads it again. */
export function evictRoom(id: string): void {
  rooms().evict(id)
}

/** Caches rooms from another read, such as a list, so that their names need no call. */
export function putRooms(read: Room[]): void {
  for (const room of read) if (room.id) rooms().put(room.id, toLiveRoom(room.id, room))
}

/** Reads rooms that are missing or older than a minute, eight at a time. */
export async function loadRooms(ids: (string | null | undefined)[]): Promise<void> {
  await rooms().load(ids)
}

/** As `loadRooms`, but returns after a timeout; slow names come with the next load. */
export async function loadRoomsSoon(
  ids: (string | null | undefined)[],
  timeoutMs = namesWithinMs,
): Promise<void> {
  await Promise.race([loadRooms(ids), wait(timeoutMs, undefined, { ref: false })])
}

/** All cached rooms. */
export function cachedRooms(): LiveRoom[] {
  return rooms().values()
}

/** The room as last read; null while it has not been. */
export function cachedRoom(id: string | null | undefined): LiveRoom | null {
  return rooms().get(id)
}
