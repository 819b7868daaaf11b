import { newMode } from '@/lib/contract/schemas/modes'
import { defineRoute } from '@/lib/server/http/define-route'
import { startMode } from '@/lib/server/modes/start-mode'

export const POST = defineRoute({
  method: 'POST',
  permission: 'modes.manage',
  audit: 'mode.start',
  budget: 'moderation',
  target: ({ params }) => ({ type: 'room', id: params.room_id ?? '' }),
  body: newMode,
  handler: async ({ actor }, { params, body }) => ({
    status: 201,
    body: await startMode(params.room_id ?? '', actor, body),
  }),
})
