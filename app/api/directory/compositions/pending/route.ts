import { listPendingCompositions } from '@/lib/server/lists/list-pending-compositions'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  handler: async () => ({ body: await listPendingCompositions() }),
})
