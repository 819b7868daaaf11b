import type { RoomRecord } from '../state/records'
import { scheduleEnd } from './schedule'
import type { World } from './world'

/**
 * Removes the room at once and its people a moment later. Finished sessions and recordings stay listed,
 * because it is not documented what Telnyx does with them.
 */
export function deleteRoom(world: World, room: RoomRecord, at: number): void {
  const session = room.active_session_id && world.sessions.get(room.active_session_id)
  if (session) scheduleEnd(world, session, 'room_deleted', at)
  world.removeRoom(room.id)
  world.deletedRooms.set(room.id, room)
}
