import 'server-only'
import { displayName } from '@/lib/contract/display-name'
import { holds, toWords } from '@/lib/contract/found'
import type { Named } from '@/lib/contract/list'
import { uuid } from '@/lib/contract/schemas/fields'
import type { SoughtRoom } from '@/lib/contract/session-list'
import type { Room } from '@/lib/contract/telnyx'
import { putRooms, cachedRoom, loadRooms } from '@/lib/server/objects/rooms'
import { readFirstRooms, roomsReadAs } from './alike-rooms'
import { readPage } from '@/lib/server/telnyx/read-page'

const maxNear = 5

/**
 * The room that goes by an id, by an exact name, or else the one whose name reads so. Telnyx's
 * `filter[unique_name]` has no documented way of comparing, so the name is compared here once more.
 * Where no room has it, those of the first 250 rooms whose names hold the text are given as near.
 * Throws as `telnyxRead`; an id that cannot be read stays without a name.
 */
export async function findRoom(text: string): Promise<SoughtRoom> {
  if (uuid.safeParse(text).success) {
    const id = text.toLowerCase()
    await loadRooms([id])
    return { id, name: cachedRoom(id)?.name ?? null, near: [] }
  }
  const { items } = await readPage('rooms.list', { filters: { 'filter[unique_name]': text } })
  putRooms(items)
  const room = items.find(({ unique_name }) => unique_name === text)
  if (room?.id) return { id: room.id, name: text, near: [] }
  const { rooms } = await readFirstRooms()
  const [same, ...others] = roomsReadAs(text)
  if (same && others.length === 0) return { ...same, near: [] }
  return { id: null, name: null, near: nearOf(rooms, text) }
}

function nearOf(rooms: Room[], text: string): Named[] {
  const words = toWords(text)
  return rooms
    .flatMap(({ id, unique_name: name }) =>
      id && name && words.every((word) => holds(displayName(name).whole, word))
        ? [{ id, name }]
        : [],
    )
    .slice(0, maxNear)
}
