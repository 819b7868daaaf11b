import { getTimeZone } from 'next-intl/server'
import { handOnQuery } from '@/lib/contract/schemas/cases'
import { exportCase } from '@/lib/server/cases/export/export-case'
import { spokenIn } from '@/lib/server/cases/export/spoken-in'
import { streamOf } from '@/lib/server/cases/export/stream-of'
import { admit } from '@/lib/server/http/admit'
import { answered, type RouteHandler } from '@/lib/server/http/guard'
import { parseParams, parseQuery } from '@/lib/server/http/parse'

/** The case's evidence file; audited before the first byte is sent. */
export const GET: RouteHandler = (request, context) =>
  answered(request, false, async () => {
    const admitted = await admit(request, { permission: 'cases.manage', action: 'case.hand_on' })
    const { case_id: id = '' } = parseParams(await context.params)
    const asked = parseQuery(new URL(request.url).searchParams, handOnQuery)
    const spoken = await spokenIn(asked.language)
    const wanted = { ...asked, timeZone: await getTimeZone() }
    const { name, body } = await exportCase(admitted, id, wanted, spoken, request.signal)
    const headers = {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store, no-transform',
    }
    return { status: 200, headers, body: streamOf(body) }
  })
