import { defineRoute } from '@/lib/server/http/define-route'
import { forwardAgain } from '@/lib/server/webhooks/forward/forward-again'

export const POST = defineRoute({
  method: 'POST',
  permission: 'settings.manage',
  budget: 'moderation',
  audit: 'webhooks.send_again',
  target: ({ params }) => ({ type: 'room', id: params.room_id ?? '' }),
  handler: async (_, { params }) => ({
    body: { data: { count: await forwardAgain(params.room_id ?? '') } },
  }),
})
