import { defineRoute } from '@/lib/server/http/define-route'
import { listUnconnected } from '@/lib/server/webhooks/connect/list-unconnected'

export const GET = defineRoute({
  method: 'GET',
  permission: 'settings.manage',
  handler: async () => ({ body: await listUnconnected() }),
})
