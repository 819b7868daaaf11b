import { z } from 'zod'
import { filterUuid, page, text } from './fields'

/** `GET /api/directory/rooms/alike` */
export const alikeRoomsQuery = z.strictObject({
  name: text(1000).min(1),
  /** The room being renamed. */
  except: filterUuid,
})

/** `GET /api/directory/rooms/{room_id}/sessions` */
export const roomSessionsQuery = z.strictObject({ page })

export type RoomSessionsQuery = z.infer<typeof roomSessionsQuery>
