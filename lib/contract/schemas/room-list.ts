import { z } from 'zod'
import { dayRange, filterText, page } from './fields'

/** `GET /api/directory/rooms` */
export const roomListQuery = z.strictObject({
  /** The whole of it, letter by letter: Telnyx matches nothing less. */
  name: filterText,
  ...dayRange('created'),
  ...dayRange('updated'),
  page,
})

export type RoomListQuery = z.infer<typeof roomListQuery>

/** `GET /api/directory/rooms/{room_id}/sessions` */
export const roomSessionsQuery = z.strictObject({ page })

export type RoomSessionsQuery = z.infer<typeof roomSessionsQuery>
