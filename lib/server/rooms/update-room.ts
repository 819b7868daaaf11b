import 'server-only'
import type { Verb } from '@/lib/server/http/telnyx-route'
import { evictRoom } from '@/lib/server/objects/rooms'
import { watchedRoom } from '@/lib/server/objects/watched-room'

/** Changes a room's settings; every page reads its name and limit anew. */
export const updateRoom: Verb = async ({ send }, { params, body }) => {
  const id = params.room_id ?? ''
  try {
    return await send('rooms.update', { params, body })
  } finally {
    evictRoom(id)
    watchedRoom(id).expire()
  }
}
