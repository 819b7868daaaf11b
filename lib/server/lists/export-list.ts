import 'server-only'
import type { ListRequest } from '@/lib/contract/lists/request'
import { maxPageSize } from '@/lib/contract/lists/request'
import { csvLine } from './csv'
import type { CsvColumns } from './csv-columns'
import { listRows } from './list-rows'
import { matching } from './matching'
import type { ListSource } from './source'

/**
 * All matching rows in order as CSV, one page at a time as the reader takes them, so that an export
 * of any length needs the memory of one page. Rejects before the first line for an invalid cursor.
 */
export async function exportList<Row>(
  source: ListSource<Row>,
  columns: CsvColumns<Row>,
  request: ListRequest,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const matches = await matching(source, request)
  const pageAfter = (cursor: ListRequest['cursor']) =>
    listRows(source, { ...request, cursor, size: maxPageSize }, matches)
  const encode = new TextEncoder()
  const cells = Object.values(columns)
  let page = await pageAfter(request.cursor)
  let isFirst = true

  return new ReadableStream({
    async pull(controller) {
      const head = isFirst ? csvLine(Object.keys(columns)) : ''
      isFirst = false
      const lines = page.rows.map((row) => csvLine(cells.map((cell) => cell(row))))
      controller.enqueue(encode.encode(head + lines.join('')))
      if (page.after === null) return controller.close()
      page = await pageAfter({ way: 'after', text: page.after })
    },
  })
}
