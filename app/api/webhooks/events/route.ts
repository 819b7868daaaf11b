import { defineRoute } from '@/lib/server/http/define-route'
import { listWebhookEvents } from '@/lib/server/webhooks/receive/list-events'

export const GET = defineRoute({
  method: 'GET',
  permission: 'settings.manage',
  handler: async () => ({ body: await listWebhookEvents() }),
})
