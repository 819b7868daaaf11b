import type { SessionRecord } from '../state/records'
import type { World } from './world'

/** Marks an empty session as ended and frees its room. */
export function closeSession(
  world: World,
  session: SessionRecord,
  reason: string,
  at: number,
): void {
  if (session.ended_at !== undefined) return
  session.ended_at = at
  session.updated_at = at
  const room = world.rooms.get(session.room_id)
  if (room?.active_session_id === session.id) delete room.active_session_id
  world.events.emit('video.room.session.ended', at, {
    session_id: session.id,
    room_id: session.room_id,
    duration_secs: Math.floor((at - session.created_at) / 1000),
    ended_reason: reason,
  })
}
