import type { RoomRecord } from '../state/records'
import type { World } from '../world/world'

/** Some room of the simulator's own that nobody is in, if one can be found. */
export function idleRoom(world: World): RoomRecord | undefined {
  const rooms = world.rooms.sorted()
  for (let tries = 0; tries < 200; tries += 1) {
    const room = world.random.pick(rooms)
    if (room?.audience !== undefined && room.active_session_id === undefined) return room
  }
  return undefined
}
