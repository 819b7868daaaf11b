import 'server-only'
import type { ListMeta } from '@/lib/contract/list'
import type { Room } from '@/lib/contract/telnyx'
import { Cache } from '@/lib/server/cache/cache'
import { putRooms } from '@/lib/server/objects/rooms'
import { singleton } from '@/lib/server/process'
import { readPage } from '@/lib/server/telnyx/read-page'

type Page = { items: Room[]; meta: ListMeta }

async function read(page: number): Promise<Page> {
  const found = await readPage('rooms.list', { page })
  putRooms(found.items)
  return found
}

/** An open page polls; Telnyx is read again after five minutes. */
const pages = () =>
  singleton('webhooks.rooms', () => new Cache({ read, ttlMs: 300_000, errorTtlMs: 3_000, max: 20 }))

/** A page of the account's rooms with their URLs: read now, or from the cache. */
export async function roomPage(page: number, how: 'now' | 'cached'): Promise<Page> {
  const cached = pages().entry(page)
  if (how === 'now') cached.expire()
  return (await cached.read()).value
}

/** Expires all pages after a change of a room. */
export function expireRoomPages(): void {
  for (const page of pages().entries()) page.expire()
}
