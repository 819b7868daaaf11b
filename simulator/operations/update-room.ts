import { find } from './find'
import type { Handler } from './operation'
import { presentRoom } from './present'
import { readRoomFields, refuseDuplicateName } from './room-fields'

/** Absent fields keep their value in spite of the defaults in the specification of PATCH. */
export const updateRoom: Handler = ({ world, id, body, now }) => {
  const room = find(world.rooms, id)
  const fields = readRoomFields(body)
  refuseDuplicateName(world, fields.unique_name, room.id)
  if (fields.unique_name) {
    if (room.unique_name !== null) world.roomNames.delete(room.unique_name)
    world.roomNames.set(fields.unique_name, room.id)
  }
  Object.assign(room, fields, { updated_at: now })
  world.rooms.changes.noteChange(room.id)
  return { status: 200, effect: true, body: { data: presentRoom(world, room) } }
}
