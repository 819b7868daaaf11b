import 'server-only'
import type { Freshness } from '@/lib/contract/live'
import { uuid } from '@/lib/contract/schemas/fields'
import { ApiError } from '@/lib/server/errors'
import { Cache } from '@/lib/server/cache/cache'
import { singleton } from '@/lib/server/process'
import type { Shapes } from '@/lib/server/telnyx/object-schemas'
import type { ListOperation } from '@/lib/server/telnyx/read'
import { readPage } from '@/lib/server/telnyx/read-page'

/** A session's media are read at most this often. */
const ttlMs = 10_000
const max = 500

/** Telnyx's maximum page, and as much as a panel can show. */
const size = 250
const maxPages = 4

type Media<Item> = { items: Item[]; total: number | null }

/**
 * Reads the media of one session, shared by all its viewers. `name` is that of the cache; `load`
 * runs on all items before they are returned.
 */
export function sessionMedia<Name extends ListOperation>(
  name: string,
  operation: Name,
  load: (items: Shapes[Name][]) => Promise<void>,
): (
  sessionId: string,
) => Promise<{ items: Shapes[Name][]; meta: Freshness & { total: number | null } }> {
  async function read(sessionId: string): Promise<Media<Shapes[Name]>> {
    const filters = { 'filter[session_id]': sessionId }
    const first = await readPage(operation, { filters, size })
    const items = [...first.items]
    const pages = Math.min(first.meta.pages ?? 1, maxPages)
    for (let page = 2; page <= pages; page += 1) {
      items.push(...(await readPage(operation, { filters, size, page })).items)
    }
    await load(items)
    return { items, total: first.meta.total }
  }

  const media = () => singleton(name, () => new Cache({ read, ttlMs, errorTtlMs: 300, max }))

  return async (id) => {
    if (!uuid.safeParse(id).success)
      throw new ApiError('invalid_id', { detail: 'Not a session id.' })
    const { value, meta } = await media().entry(id.toLowerCase()).read()
    return { items: value.items, meta: { ...meta, total: value.total } }
  }
}

/** Orders by an instant (ISO 8601), items without one last; ids break ties. */
export function byMoment<Item extends { id: string }>(
  momentOf: (item: Item) => string | null,
): (a: Item, b: Item) => number {
  const key = (item: Item) => `${momentOf(item) ?? '~'} ${item.id}`
  return (a, b) => (key(a) < key(b) ? -1 : 1)
}
