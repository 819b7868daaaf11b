import { z } from 'zod'
import { roomList } from '../lists/rooms'
import { filterUuid, page, text } from './fields'
import { listQuery, type ListQuery } from './list-query'

/** `GET /api/directory/rooms`; `name` is the whole of it, as it reads: blanks and accents may be stored otherwise. */
export const roomListQuery = listQuery(roomList)

export type RoomListQuery = ListQuery<typeof roomList>

/** `GET /api/directory/rooms/alike` */
export const alikeRoomsQuery = z.strictObject({
  name: text(1000).min(1),
  /** The room that is to be renamed. */
  except: filterUuid,
})

/** `GET /api/directory/rooms/{room_id}/sessions` */
export const roomSessionsQuery = z.strictObject({ page })

export type RoomSessionsQuery = z.infer<typeof roomSessionsQuery>
