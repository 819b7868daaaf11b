import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import type { ListRequest } from '@/lib/contract/lists/request'
import { database } from '@/lib/server/db/client'
import { readCursor, toCursor, type Place } from './cursor'
import { keysetParts } from './keyset'
import type { ListSource, SortKey } from './source'

export type Page<Row> = { rows: Row[]; after: string | null; before: string | null }

/**
 * A page of a list: the rows after the request's cursor, or the first. Ids are found first and only
 * the page's rows are read, so that every page costs the same. Throws `invalid_parameter` for an
 * invalid cursor.
 */
export async function listRows<Row>(
  source: ListSource<Row>,
  request: ListRequest,
  matches: SQL,
): Promise<Page<Row>> {
  const { way, found, hasMore, place } = await findIds(source, request, matches)
  const byId = await source.read(found.map(({ id }) => id))
  const cursorOf = (at: Place | undefined) => (at ? toCursor(signed(request), at) : null)
  const back = way === 'before'
  return {
    rows: found.flatMap(({ id }) => byId.get(id) ?? []),
    after: back || hasMore ? cursorOf(found.at(-1)) : null,
    before: (back ? hasMore : place !== null) ? cursorOf(found[0]) : null,
  }
}

const signed = ({ sort: { name, down } }: ListRequest) => (down ? `-${name}` : name)

/** The positions of a page's rows, and whether there are more. */
export async function findIds(source: ListSource<unknown>, request: ListRequest, matches: SQL) {
  const { cursor, sort, size } = request
  const key = source.sorts[sort.name]
  if (!key) throw new Error(`The list has no order ${sort.name}.`)
  const way = cursor?.way ?? 'after'
  const { id, idType } = source
  const kind = { sort: signed(request), type: key.type, idType }
  const place = cursor ? readCursor(cursor.text, kind, cursor.way) : null
  const isAgainst = sort.down !== (key.nullsLast === 'down')
  const reversed = isAgainst !== (way === 'before')
  const parts = keysetParts({ key, id, idType, reversed, beyond: place })
  const found: Place[] = []
  for (const { where, order } of parts) {
    const limit = size + 1 - found.length
    const wanted = { key, where: sql`${where} and ${matches}`, order, limit }
    if (limit > 0) found.push(...(await selectPlaces(source, wanted)))
  }
  const hasMore = found.length > size
  const shown = found.slice(0, size)
  return { way, found: way === 'before' ? shown.reverse() : shown, hasMore, place }
}

type Select = { key: SortKey; where: SQL; order: SQL; limit: number }

async function selectPlaces(
  { from, id }: ListSource<unknown>,
  { key: { by, join = sql`` }, where, order, limit }: Select,
): Promise<Place[]> {
  const db = await database()
  const { rows } = await db.execute<Place>(
    sql`select ${id}::text as id, ${by}::text as key from ${from} ${join}
      where ${where} order by ${order} limit ${limit}`,
  )
  return rows
}
