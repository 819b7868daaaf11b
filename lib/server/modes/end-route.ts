import 'server-only'
import type { ModeName } from '@/lib/contract/modes'
import { defineRoute } from '@/lib/server/http/define-route'
import { endMode } from './end-mode'

/** `DELETE /api/rooms/{room_id}/modes/{mode}`: ends the mode. */
export const endRoute = (mode: ModeName) =>
  defineRoute({
    method: 'DELETE',
    permission: 'modes.manage',
    audit: `mode.end_${mode}`,
    budget: 'moderation',
    target: ({ params }) => ({ type: 'room', id: params.room_id ?? '' }),
    handler: async ({ actor }, { params }) => ({
      body: await endMode(params.room_id ?? '', mode, actor),
    }),
  })
