import { sendingWithReceipt } from '@/lib/server/acts/act-on-object'
import { defineRoute } from '@/lib/server/http/define-route'
import { giveBack } from '@/lib/server/webhooks/connect/give-back'

export const POST = defineRoute({
  method: 'POST',
  permission: 'settings.manage',
  budget: 'moderation',
  audit: 'webhooks.give_back',
  target: ({ params }) => ({ type: 'room', id: params.room_id ?? '' }),
  handler: async (context, { params }) => ({
    body: { data: await giveBack(sendingWithReceipt(context), params.room_id ?? '') },
  }),
})
