import { defineRoute } from '@/lib/server/http/define-route'
import { enableUser } from '@/lib/server/users/enable-user'
import { readUser } from '@/lib/server/users/read-user'

export const POST = defineRoute({
  method: 'POST',
  permission: 'users.manage',
  audit: 'user.enable',
  cookieOnly: true,
  target: ({ params }) => ({ type: 'user', id: params.id ?? '' }),
  handler: async ({ actor }, { params }) => {
    await enableUser(params.id ?? '')
    return { body: { data: await readUser(params.id ?? '', actor.userSessionId) } }
  },
})
