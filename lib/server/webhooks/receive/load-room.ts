import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { liveSessions } from '@/lib/server/db/live-schema'
import { isWatched } from '@/lib/server/live/interest'
import type { SessionRow } from '@/lib/server/live/merge'
import { cachedRoom, loadRooms } from '@/lib/server/objects/rooms'
import { storable } from '@/lib/server/db/storable'
import { logger } from '@/lib/server/logger'

async function loadRoom(roomId: string): Promise<void> {
  if (!(await isWatched())) return
  await loadRooms([roomId])
  const room = cachedRoom(roomId)
  if (!room) return
  const db = await database()
  await db
    .update(liveSessions)
    .set({
      roomName: storable(room.name),
      roomMax: room.maxParticipants,
      roomRecording: room.recording,
    })
    .where(and(eq(liveSessions.roomId, roomId), isNull(liveSessions.roomMax)))
}

/**
 * Loads the room of a session if it is unknown and somebody watches. It runs after the webhook is
 * answered, which waits for no call.
 */
export function loadRoomOf({ roomId, roomName, roomMax }: SessionRow): void {
  if (roomId === null || roomName !== null || roomMax !== null) return
  loadRoom(roomId).catch((error: unknown) => {
    logger.debug({ err: error, room_id: roomId }, 'the name of a room was not loaded')
  })
}
