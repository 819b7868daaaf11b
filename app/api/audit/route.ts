import { auditList } from '@/lib/contract/lists/audit'
import { auditListQuery } from '@/lib/contract/schemas/audit'
import { listAudit } from '@/lib/server/activity/list-audit'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: auditList.permission,
  query: auditListQuery,
  handler: async (_, { query }) => ({ body: await listAudit(query) }),
})
