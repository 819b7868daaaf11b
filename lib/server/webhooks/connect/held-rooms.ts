import 'server-only'
import type { ListMeta } from '@/lib/contract/list'
import type { Room } from '@/lib/contract/telnyx'
import { readPage } from '@/lib/server/telnyx/read-page'
import { holdRooms } from '@/lib/server/objects/rooms'
import { Source } from '@/lib/server/cache/source'
import { singleton } from '@/lib/server/process'

type Page = { items: Room[]; meta: ListMeta }

/** An open page asks again and again; Telnyx is asked again after so long. */
const heldMs = 300_000
const mostHeld = 20

const sources = () => singleton<Map<number, Source<Page>>>('webhooks.rooms', () => new Map())

async function read(page: number): Promise<Page> {
  const found = await readPage<Room>('rooms.list', { page })
  holdRooms(found.items)
  return found
}

function sourceOf(page: number): Source<Page> {
  const held = sources()
  const source = held.get(page) ?? new Source(() => read(page), heldMs, 3_000)
  held.delete(page)
  held.set(page, source)
  const oldest = held.keys().next()
  if (held.size > mostHeld && !oldest.done) held.delete(oldest.value)
  return source
}

/** A page of the account's rooms with their URLs: read now, or as it was read of late. */
export async function heldRooms(page: number, how: 'now' | 'held'): Promise<Page> {
  const source = sourceOf(page)
  if (how === 'now') source.expire()
  return (await source.read()).value
}

/** A room was changed: the next page is read anew. */
export function forgetHeldRooms(): void {
  for (const source of sources().values()) source.expire()
}
