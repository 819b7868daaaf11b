import 'server-only'
import type { Room } from '@/lib/contract/telnyx'
import { putRooms } from './rooms'
import { Cache } from '@/lib/server/cache/cache'
import type { CachedRead } from '@/lib/server/cache/cached-read'
import { singleton } from '@/lib/server/process'
import { telnyxRead } from '@/lib/server/telnyx/read'

async function readRoom(id: string): Promise<Room> {
  const room = await telnyxRead('rooms.get', { params: { room_id: id } })
  putRooms([room])
  return room
}

const rooms = () =>
  singleton('rooms.watched', () => new Cache({ read: readRoom, ttlMs: 1_500, max: 500 }))

/** The shared read of one room. @param id in lower case */
export function watchedRoom(id: string): CachedRead<Room> {
  return rooms().entry(id)
}
