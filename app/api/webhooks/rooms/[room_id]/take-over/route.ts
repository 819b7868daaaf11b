import { takeOverBody } from '@/lib/contract/schemas/webhooks'
import { sendingWithReceipt } from '@/lib/server/acts/act-on-object'
import { defineRoute } from '@/lib/server/http/define-route'
import { takeOver } from '@/lib/server/webhooks/connect/take-over'

export const POST = defineRoute({
  method: 'POST',
  permission: 'settings.manage',
  budget: 'moderation',
  audit: 'webhooks.take_over',
  body: takeOverBody,
  target: ({ params }) => ({ type: 'room', id: params.room_id ?? '' }),
  handler: async (context, { params, body: { host, failover_host: failoverHost = null } }) => {
    const asked = { host, failoverHost, by: context.actor.name }
    const send = sendingWithReceipt(context)
    return { body: { data: await takeOver(send, params.room_id ?? '', asked) } }
  },
})
