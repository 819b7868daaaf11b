import 'server-only'
import type { AlikeRooms } from '@/lib/contract/room'
import { alikeTo } from '@/lib/contract/skeleton'
import type { Room } from '@/lib/contract/telnyx'
import { putRooms, cachedRooms } from '@/lib/server/objects/rooms'
import { readPage } from '@/lib/server/telnyx/read-page'

const largestPage = 250
const maxAlike = 5

/** Reads and caches the first 250 rooms, with the total. Throws as `telnyxRead`. */
async function readFirstRooms(): Promise<{ rooms: Room[]; total: number | null }> {
  const { items, meta } = await readPage('rooms.list', { size: largestPage })
  putRooms(items)
  return { rooms: items, total: meta.total }
}

/**
 * Rooms with confusable names, among the first 250 and the cached ones. `complete` says whether
 * those are all. Throws as `telnyxRead`.
 * @param except the id of the room being renamed
 */
export async function alikeRooms(name: string, except?: string): Promise<AlikeRooms> {
  const { rooms, total } = await readFirstRooms()
  const isAlike = alikeTo(name)
  const alike = cachedRooms().filter(
    (room) => room.id !== except && room.name !== null && room.name !== name && isAlike(room.name),
  )
  const data = alike.slice(0, maxAlike).map(({ id, name: stored }) => ({ id, name: stored }))
  return { data, meta: { complete: total !== null && total <= rooms.length } }
}
