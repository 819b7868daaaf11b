import 'server-only'
import { recordEvent } from '@/lib/server/audit/record'
import { admit, auditedBy } from '@/lib/server/http/admit'
import { answered, type RouteHandler } from '@/lib/server/http/guard'
import type { CsvColumns } from './csv-columns'
import { exportList } from './export-list'
import { listRequest } from './read-request'
import type { ListSource } from './source'

/**
 * `GET /api/directory/{list}/export.csv`: all matching rows, recorded before the first line is
 * sent.
 */
export function exportRoute<Row>(source: ListSource<Row>, columns: CsvColumns<Row>): RouteHandler {
  const { name, permission } = source.list
  return (request) =>
    answered(request, false, async () => {
      const admitted = await admit(request, { permission, action: 'list.export' })
      const { searchParams, search } = new URL(request.url)
      const body = await exportList(source, columns, listRequest(source.list)(searchParams))
      await recordEvent({
        ...auditedBy(admitted),
        action: 'list.export',
        outcome: 'succeeded',
        details: { list: name, asked: search.slice(1) },
      })
      const headers = {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${name}-${today()}.csv"`,
      }
      return { status: 200, headers, body }
    })
}

const today = () => new Date().toISOString().slice(0, 10)
