import type { RoomRecord } from '../state/records'
import type { World } from '../world/world'
import { ControlError } from './control-error'
import { stringField, type Fields } from './fields'

/** Finds by `room_id` or by `unique_name`. */
export function findRoom(world: World, fields: Fields): RoomRecord {
  const name = stringField(fields, 'unique_name')
  const id = stringField(fields, 'room_id') ?? (name && world.roomNames.get(name))
  const room = id && world.rooms.get(id)
  if (!room) throw new ControlError(404, 'There is no such room.')
  return room
}
