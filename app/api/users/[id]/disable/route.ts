import { defineRoute } from '@/lib/server/http/define-route'
import { disableUser } from '@/lib/server/users/disable-user'
import { readUser } from '@/lib/server/users/read-user'

export const POST = defineRoute({
  method: 'POST',
  permission: 'users.manage',
  audit: 'user.disable',
  cookieOnly: true,
  target: ({ params }) => ({ type: 'user', id: params.id ?? '' }),
  handler: async ({ actor }, { params }) => {
    await disableUser(params.id ?? '')
    return { body: { data: await readUser(params.id ?? '', actor.userSessionId) } }
  },
})
