import 'server-only'
import type { SQL } from 'drizzle-orm'
import type { ListRequest } from '@/lib/contract/lists/request'
import { toCursor } from './cursor'
import { findIds } from './list-rows'
import type { ListSource } from './source'

/** The ids of all matching rows in the request's order, page by page. */
export async function* walkIds(
  source: ListSource<unknown>,
  request: ListRequest,
  matches: SQL,
): AsyncGenerator<string[]> {
  const sort = `${request.sort.down ? '-' : ''}${request.sort.name}`
  let cursor = request.cursor
  for (;;) {
    const { found, hasMore } = await findIds(source, { ...request, cursor }, matches)
    yield found.map(({ id }) => id)
    const last = found.at(-1)
    if (!hasMore || !last) return
    cursor = { way: 'after', text: toCursor(sort, last) }
  }
}
