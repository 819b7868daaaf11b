import 'server-only'
import type { UnconnectedRooms } from '@/lib/contract/webhooks'
import { readPage } from '@/lib/server/telnyx/read-page'
import { putRooms } from '@/lib/server/objects/rooms'

const size = 250
const maxPages = 20

/** Rooms without a webhook URL, among the first 5,000 of the account. Throws as `telnyxRead`. */
export async function listUnconnected(): Promise<UnconnectedRooms> {
  const rooms = new Map<string, string | null>()
  for (let page = 1; page <= maxPages; page += 1) {
    const { items, meta } = await readPage('rooms.list', { page, size })
    putRooms(items)
    for (const { id, unique_name: name, webhook_event_url: url } of items)
      if (id && !url) rooms.set(id, name || null)
    const isLast = meta.pages === null ? items.length < size : page >= meta.pages
    if (isLast) return answer(rooms, true)
  }
  return answer(rooms, false)
}

function answer(rooms: Map<string, string | null>, complete: boolean): UnconnectedRooms {
  return { data: [...rooms].map(([id, name]) => ({ id, name })), meta: { complete } }
}
