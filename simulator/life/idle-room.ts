import type { RoomRecord } from '../state/records'
import type { World } from '../world/world'

/** One of the simulator's own rooms without participants, if one can be found. */
export function idleRoom(world: World): RoomRecord | undefined {
  const rooms = world.rooms.sorted()
  for (let tries = 0; tries < 200; tries += 1) {
    const room = world.random.pick(rooms)
    if (room?.audience !== undefined && room.active_session_id === undefined) return room
  }
  return undefined
}
