import { getTimeZone, getTranslations } from 'next-intl/server'
import { handOnQuery } from '@/lib/contract/schemas/cases'
import { exportCase } from '@/lib/server/cases/export/export-case'
import { streamOf } from '@/lib/server/cases/export/stream-of'
import { admit } from '@/lib/server/http/caller'
import { answered, type RouteHandler } from '@/lib/server/http/guard'
import { parseParams, parseQuery } from '@/lib/server/http/parse'

/** The file that hands a case on, recorded before its first byte leaves. */
export const GET: RouteHandler = (request, context) =>
  answered(request, false, async () => {
    const caller = await admit(request, { permission: 'cases.manage', action: 'case.hand_on' })
    const { case_id: id = '' } = parseParams(await context.params)
    const asked = parseQuery(new URL(request.url).searchParams, handOnQuery)
    const words = await getTranslations({ locale: asked.language, namespace: 'handed' })
    const wanted = { ...asked, timeZone: await getTimeZone() }
    const { name, body } = await exportCase(caller, id, wanted, words, request.signal)
    const headers = {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store, no-transform',
    }
    return { status: 200, headers, body: streamOf(body) }
  })
