import 'server-only'
import { actOnObject } from '@/lib/server/acts/act-on-object'
import type { Verb } from '@/lib/server/acts/perform'
import { evictRoom } from '@/lib/server/objects/rooms'
import { watchedRoom } from '@/lib/server/objects/watched-room'

/** Changes a room's settings; the cache reads its name and limit again. */
export const updateRoom: Verb = async (context, input) => {
  const id = input.params.room_id ?? ''
  try {
    return await actOnObject('rooms.update')(context, input)
  } finally {
    evictRoom(id)
    watchedRoom(id).expire()
  }
}
