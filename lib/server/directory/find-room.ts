import 'server-only'
import type { Named } from '@/lib/contract/list'
import { uuid } from '@/lib/contract/schemas/fields'
import type { SoughtRoom } from '@/lib/contract/session-list'
import type { Room } from '@/lib/contract/telnyx'
import { holdRooms, knownRoom, learnRooms } from '@/lib/server/live/rooms'
import { readPage } from './read-page'

const mostNear = 5
const largestPage = 250

/**
 * The room that goes by an id or by an exact name. Telnyx's `filter[unique_name]` has no
 * documented way of comparing, so the name is compared here once more. Where no room has it, those
 * of the first 250 rooms whose names hold the text are given as near. Throws as `telnyxRead`; an
 * id that cannot be read stays without a name.
 */
export async function findRoom(text: string): Promise<SoughtRoom> {
  if (uuid.safeParse(text).success) {
    const id = text.toLowerCase()
    await learnRooms([id])
    return { id, name: knownRoom(id)?.name ?? null, near: [] }
  }
  const { items } = await readRooms({ 'filter[unique_name]': text })
  const room = items.find(({ unique_name }) => unique_name === text)
  if (room?.id) return { id: room.id, name: text, near: [] }
  return { id: null, name: null, near: await findNear(text) }
}

async function findNear(text: string): Promise<Named[]> {
  const wanted = text.toLowerCase()
  const { items } = await readRooms({})
  return items
    .flatMap(({ id, unique_name: name }) =>
      id && name?.toLowerCase().includes(wanted) ? [{ id, name }] : [],
    )
    .slice(0, mostNear)
}

async function readRooms(filters: Record<string, string>) {
  const answer = await readPage<Room>('rooms.list', { filters, size: largestPage })
  holdRooms(answer.items)
  return answer
}
