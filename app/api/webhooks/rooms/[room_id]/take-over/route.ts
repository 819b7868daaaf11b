import { takeOverBody } from '@/lib/contract/schemas/webhooks'
import { defineRoute } from '@/lib/server/http/define-route'
import { takeOver } from '@/lib/server/webhooks/take-over'

export const POST = defineRoute({
  method: 'POST',
  permission: 'settings.manage',
  audit: 'webhooks.take_over',
  body: takeOverBody,
  target: ({ params }) => ({ type: 'room', id: params.room_id ?? '' }),
  handler: async ({ send, actor }, { params, body: { host } }) => ({
    body: { data: await takeOver(send, params.room_id ?? '', { host, by: actor.name }) },
  }),
})
