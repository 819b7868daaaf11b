import { z } from 'zod'
import { dayRange, filterText, filterUuid, page, text } from './fields'

/** `GET /api/directory/rooms` */
export const roomListQuery = z.strictObject({
  /** The whole of it, as it reads: blanks and accents may be stored otherwise. */
  name: filterText,
  ...dayRange('created'),
  ...dayRange('updated'),
  page,
})

export type RoomListQuery = z.infer<typeof roomListQuery>

/** `GET /api/directory/rooms/alike` */
export const alikeRoomsQuery = z.strictObject({
  name: text(1000).min(1),
  /** The room that is to be renamed. */
  except: filterUuid,
})

/** `GET /api/directory/rooms/{room_id}/sessions` */
export const roomSessionsQuery = z.strictObject({ page })

export type RoomSessionsQuery = z.infer<typeof roomSessionsQuery>
