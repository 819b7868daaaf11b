import 'server-only'
import { actOnObject } from '@/lib/server/acts/act-on-object'
import type { Verb } from '@/lib/server/acts/perform'
import { evictRoom } from '@/lib/server/objects/rooms'
import { watchedRoom } from '@/lib/server/objects/watched-room'

/** Deletes a room; what was known of it is not shown as if it were still so. */
export const deleteRoom: Verb = async (context, input) => {
  const id = input.params.room_id ?? ''
  try {
    return await actOnObject('rooms.delete')(context, input)
  } finally {
    evictRoom(id)
    watchedRoom(id).expire()
  }
}
