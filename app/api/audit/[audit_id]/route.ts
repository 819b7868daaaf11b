import { listAuditRows } from '@/lib/server/activity/list-audit-rows'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'audit.read',
  handler: async (_, { params }) => ({ body: await listAuditRows(params.audit_id ?? '') }),
})
