import { banExportQuery } from '@/lib/contract/schemas/bans'
import { recordEvent } from '@/lib/server/audit/record'
import { exportBans } from '@/lib/server/bans/export-bans'
import { admit, auditedBy } from '@/lib/server/http/admit'
import { answered, type RouteHandler } from '@/lib/server/http/guard'
import { parseQuery } from '@/lib/server/http/parse'

/** Exports all matches; audited before the first line is sent. */
export const GET: RouteHandler = (request) =>
  answered(request, false, async () => {
    const admitted = await admit(request, { permission: 'bans.read', action: 'list.export' })
    const { searchParams, search } = new URL(request.url)
    const body = await exportBans(parseQuery(searchParams, banExportQuery))
    await recordEvent({
      ...auditedBy(admitted),
      action: 'list.export',
      outcome: 'succeeded',
      details: { list: 'bans', asked: search.slice(1) },
    })
    const headers = {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="bans-${new Date().toISOString().slice(0, 10)}.csv"`,
    }
    return { status: 200, headers, body }
  })
