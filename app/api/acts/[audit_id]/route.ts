import { readAct } from '@/lib/server/acts/object-receipts'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  handler: async (_context, { params }) => ({
    body: { data: await readAct(params.audit_id ?? '') },
  }),
})
