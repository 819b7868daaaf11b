import { deleteRoom as removeRoom } from '../world/delete-room'
import type { RoomRecord } from '../state/records'
import { exactly, onDay } from './filter'
import { find } from './find'
import { matching } from './matching'
import type { Handler } from './operation'
import { listResult, readBoolean } from './page'
import { presentRoom } from './present'

const filters = [
  onDay<RoomRecord>('date_created_at', (room) => room.created_at),
  onDay<RoomRecord>('date_updated_at', (room) => room.updated_at),
  exactly<RoomRecord>('unique_name', (room) => room.unique_name),
]

export const listRooms: Handler = ({ world, query }) => {
  const include = readBoolean(query, 'include_sessions')
  return listResult(world, matching(world, world.rooms, query, filters), query, (room) =>
    presentRoom(world, room, include),
  )
}

export const viewRoom: Handler = ({ world, id, query }) => ({
  status: 200,
  effect: false,
  body: {
    data: presentRoom(world, find(world.rooms, id), readBoolean(query, 'include_sessions')),
  },
})

export const deleteRoom: Handler = ({ world, id, now }) => {
  removeRoom(world, find(world.rooms, id), now)
  return { status: 204, effect: true }
}
