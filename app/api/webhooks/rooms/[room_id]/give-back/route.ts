import { defineRoute } from '@/lib/server/http/define-route'
import { giveBack } from '@/lib/server/webhooks/connect/give-back'

export const POST = defineRoute({
  method: 'POST',
  permission: 'settings.manage',
  budget: 'moderation',
  audit: 'webhooks.give_back',
  target: ({ params }) => ({ type: 'room', id: params.room_id ?? '' }),
  handler: async ({ send }, { params }) => ({
    body: { data: await giveBack(send, params.room_id ?? '') },
  }),
})
