import 'server-only'
import type { Verb } from '@/lib/server/http/telnyx-route'
import { evictRoom } from '@/lib/server/objects/rooms'
import { watchedRoom } from '@/lib/server/objects/watched-room'

/** Deletes a room; what was known of it is not shown as if it were still so. */
export const deleteRoom: Verb = async ({ send }, { params }) => {
  const id = params.room_id ?? ''
  try {
    return await send('rooms.delete', { params })
  } finally {
    evictRoom(id)
    watchedRoom(id).expire()
  }
}
