import 'server-only'
import { actOnObject } from '@/lib/server/acts/act-on-object'
import type { Verb } from '@/lib/server/acts/perform'
import { evictRoom } from '@/lib/server/objects/rooms'
import { watchedRoom } from '@/lib/server/objects/watched-room'

/** Deletes a room, and evicts it from the cache. */
export const deleteRoom: Verb = async (context, input) => {
  const id = input.params.room_id ?? ''
  try {
    return await actOnObject('rooms.delete')(context, input)
  } finally {
    evictRoom(id)
    watchedRoom(id).expire()
  }
}
