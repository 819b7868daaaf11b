import { getTimeZone } from 'next-intl/server'
import { handOnQuery } from '@/lib/contract/schemas/cases'
import { previewCase } from '@/lib/server/cases/export/preview-case'
import { spokenIn } from '@/lib/server/cases/export/spoken-in'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'cases.manage',
  query: handOnQuery,
  handler: async ({ actor }, { params, query }) => {
    const asked = { ...query, timeZone: await getTimeZone() }
    const spoken = await spokenIn(query.language)
    return { body: await previewCase(actor, params.case_id ?? '', asked, spoken) }
  },
})
