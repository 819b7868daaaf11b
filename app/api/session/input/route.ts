import { recordInput } from '@/lib/server/auth/record-input'
import { ApiError } from '@/lib/server/errors'
import { defineRoute } from '@/lib/server/http/define-route'

export const POST = defineRoute({
  method: 'POST',
  permission: null,
  cookieOnly: true,
  async handler({ actor }) {
    if (!actor.userSessionId) throw new ApiError('forbidden')
    return { body: { data: await recordInput(actor.userSessionId) } }
  },
})
