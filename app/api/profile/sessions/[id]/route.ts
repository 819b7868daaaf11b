import { database } from '@/lib/server/db/client'
import { defineRoute } from '@/lib/server/http/define-route'
import { endBrowser } from '@/lib/server/users/end-browsers'

export const DELETE = defineRoute({
  method: 'DELETE',
  permission: null,
  audit: 'user.sign_out_other',
  cookieOnly: true,
  target: ({ params }) => ({ type: 'user_session', id: params.id ?? '' }),
  handler: async ({ actor }, { params }) => {
    await endBrowser(await database(), actor.userId, params.id ?? '')
    return { body: { data: { ended: 1 } } }
  },
})
