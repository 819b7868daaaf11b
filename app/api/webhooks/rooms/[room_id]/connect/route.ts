import { sendingWithReceipt } from '@/lib/server/acts/act-on-object'
import { defineRoute } from '@/lib/server/http/define-route'
import { connect } from '@/lib/server/webhooks/connect/connect'

export const POST = defineRoute({
  method: 'POST',
  permission: 'settings.manage',
  budget: 'moderation',
  audit: 'webhooks.connect',
  target: ({ params }) => ({ type: 'room', id: params.room_id ?? '' }),
  handler: async (context, { params }) => ({
    body: {
      data: await connect(sendingWithReceipt(context), params.room_id ?? '', context.actor.name),
    },
  }),
})
