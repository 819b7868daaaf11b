import 'server-only'
import type { Freshness } from '@/lib/contract/live'
import type { ReadOperation } from '@/lib/contract/operations'
import { uuid } from '@/lib/contract/schemas/fields'
import { ApiError } from '@/lib/server/errors'
import { Source } from '@/lib/server/cache/source'
import { singleton } from '@/lib/server/process'
import { readPage } from '@/lib/server/telnyx/read-page'

/** However many watch a session, its media are asked for at most this often. */
const youngMs = 10_000
const mostHeld = 500

/** As much as Telnyx gives at once, and as much as a panel can show. */
const size = 250
const mostPages = 4

type Media<Item> = { items: Item[]; total: number | null }

/**
 * Reads the media of one session, shared by everybody who looks at it. `name` keeps what is held
 * apart; `learn` runs on all items before they are shown.
 */
export function sessionMedia<Item>(
  name: string,
  operation: ReadOperation,
  learn: (items: Item[]) => Promise<void>,
): (sessionId: string) => Promise<{ items: Item[]; meta: Freshness & { total: number | null } }> {
  const sources = () => singleton<Map<string, Source<Media<Item>>>>(name, () => new Map())

  async function look(sessionId: string): Promise<Media<Item>> {
    const filters = { 'filter[session_id]': sessionId }
    const first = await readPage<Item>(operation, { filters, size })
    const items = [...first.items]
    const pages = Math.min(first.meta.pages ?? 1, mostPages)
    for (let page = 2; page <= pages; page += 1) {
      items.push(...(await readPage<Item>(operation, { filters, size, page })).items)
    }
    await learn(items)
    return { items, total: first.meta.total }
  }

  function sourceOf(sessionId: string): Source<Media<Item>> {
    const held = sources()
    const source = held.get(sessionId) ?? new Source(() => look(sessionId), youngMs, 300)
    held.delete(sessionId)
    held.set(sessionId, source)
    const oldest = held.keys().next()
    if (held.size > mostHeld && !oldest.done) held.delete(oldest.value)
    return source
  }

  return async (id) => {
    if (!uuid.safeParse(id).success)
      throw new ApiError('invalid_id', { detail: 'Not a session id.' })
    const { value, meta } = await sourceOf(id.toLowerCase()).read()
    return { items: value.items, meta: { ...meta, total: value.total } }
  }
}

/** Orders by a moment (ISO 8601), things without one last; ids break a tie. */
export function byMoment<Item extends { id: string }>(
  momentOf: (item: Item) => string | null,
): (a: Item, b: Item) => number {
  const key = (item: Item) => `${momentOf(item) ?? '~'} ${item.id}`
  return (a, b) => (key(a) < key(b) ? -1 : 1)
}
