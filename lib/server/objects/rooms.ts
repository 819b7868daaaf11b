import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import type { LiveRoom } from '@/lib/contract/live'
import type { Room } from '@/lib/contract/telnyx'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import { telnyxRead } from '@/lib/server/telnyx/read'
import { Known } from '@/lib/server/cache/known'

/** So long a look at who is where is held up by what the rooms are called, in ms. */
const namesWithinMs = 500

async function readRoom(id: string): Promise<LiveRoom> {
  const answer = await telnyxRead('rooms.get', {
    params: { room_id: id },
    quotaClass: 'decoration',
  })
  const { data } = answer.json as { data: Room }
  return toLiveRoom(id, data)
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
    const onProblem = (id: string, error: unknown) =>
      logger.debug({ err: error, room_id: id }, 'room not read; its name stays unknown for now')
    return new Known<LiveRoom>({ read: readRoom, freshMs: 60_000, onProblem })
  })

/** Forgets a room that was changed, so that the next look reads it again. */
export function forgetRoom(id: string): void {
  rooms().forget(id)
}

/** Keeps rooms that were read anyway, say in a list, so that their names need no call. */
export function holdRooms(read: Room[]): void {
  for (const room of read) if (room.id) rooms().hold(room.id, toLiveRoom(room.id, room))
}

/** Reads the rooms that are unknown or older than a minute, eight at a time. */
export async function learnRooms(ids: (string | null | undefined)[]): Promise<void> {
  await rooms().learn(ids)
}

/** The same for what cannot wait for names: they come with the next look if they are slow. */
export async function learnRoomsSoon(ids: (string | null | undefined)[]): Promise<void> {
  await Promise.race([learnRooms(ids), wait(namesWithinMs, undefined, { ref: false })])
}

/** All rooms that were read of late, in a list or because somebody was in them. */
export function knownRooms(): LiveRoom[] {
  return rooms().all()
}

/** The room as last read; null while it has not been. */
export function knownRoom(id: string | null | undefined): LiveRoom | null {
  return rooms().get(id)
}
