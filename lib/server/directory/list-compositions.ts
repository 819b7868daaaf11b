import 'server-only'
import type { CompositionListAnswer, CompositionRow } from '@/lib/contract/composition-list'
import { compositionList } from '@/lib/contract/lists/compositions'
import type { CompositionListQuery } from '@/lib/contract/schemas/composition-list'
import { loadRooms } from '@/lib/server/objects/rooms'
import { compositionQueue } from './composition-queue'
import { toCompositionRow } from './composition-row'
import { readPage } from '@/lib/server/telnyx/read-page'
import { telnyxFilters } from './telnyx-filters'

/**
 * A page of the account's compositions with the names of their rooms, and the queue. Telnyx sorts
 * in an order that nobody has documented: a list of one page is put newest first, a longer one
 * stays as it comes. Throws as `telnyxRead`.
 */
export async function listCompositions(
  query: CompositionListQuery,
): Promise<CompositionListAnswer> {
  const [{ items, meta }, queue] = await Promise.all([readRows(query), compositionQueue()])
  await loadRooms(items.map((composition) => composition.room_id))
  const rows = items.flatMap((item) => toCompositionRow(item) ?? [])
  return {
    data: meta.pages === 1 ? rows.sort(newestFirst) : rows,
    meta: { ...meta, queue },
  }
}

function readRows(query: CompositionListQuery) {
  return readPage('compositions.list', {
    page: query.page,
    filters: telnyxFilters(compositionList, query),
  })
}

function newestFirst(a: CompositionRow, b: CompositionRow): number {
  return (b.createdAt ?? '').localeCompare(a.createdAt ?? '') || a.id.localeCompare(b.id)
}
