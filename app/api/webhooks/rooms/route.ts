import { webhookRoomsQuery } from '@/lib/contract/schemas/webhooks'
import { defineRoute } from '@/lib/server/http/define-route'
import { listWebhookRooms } from '@/lib/server/webhooks/connect/list-webhook-rooms'

export const GET = defineRoute({
  method: 'GET',
  permission: 'settings.manage',
  query: webhookRoomsQuery,
  handler: async (_, { query }) => ({ body: await listWebhookRooms(query) }),
})
