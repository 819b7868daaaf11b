import { defineRoute } from '@/lib/server/http/define-route'
import { acknowledge, takeAcknowledgementBack } from '@/lib/server/acts/acknowledge'

export const POST = defineRoute({
  method: 'POST',
  permission: 'sessions.moderate',
  budget: 'moderation',
  audit: 'receipt.acknowledge',
  target: ({ params }) => ({ type: 'receipt', id: params.id ?? '' }),
  handler: async ({ actor }, { params }) => ({
    body: { data: await acknowledge(params.id ?? '', actor) },
  }),
})

export const DELETE = defineRoute({
  method: 'DELETE',
  permission: 'sessions.moderate',
  budget: 'moderation',
  audit: 'receipt.take_acknowledgement_back',
  target: ({ params }) => ({ type: 'receipt', id: params.id ?? '' }),
  handler: async (_context, { params }) => ({
    body: { data: await takeAcknowledgementBack(params.id ?? '') },
  }),
})
