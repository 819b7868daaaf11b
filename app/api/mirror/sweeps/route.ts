import { sweepRequest } from '@/lib/contract/schemas/mirror'
import { defineRoute } from '@/lib/server/http/define-route'
import { askForSweep } from '@/lib/server/mirror/ask-for-sweep'

/** Queues a sweep, which the leader starts. */
export const POST = defineRoute({
  method: 'POST',
  permission: 'settings.manage',
  audit: 'mirror.sweep',
  body: sweepRequest,
  handler: async (_, { body }) => {
    await askForSweep(body.kind)
    return { status: 202, body: { data: { kind: body.kind } } }
  },
})
