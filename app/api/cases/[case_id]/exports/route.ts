import { listExports } from '@/lib/server/cases/export/list-exports'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'cases.manage',
  handler: async (_, { params }) => ({ body: await listExports(params.case_id ?? '') }),
})
