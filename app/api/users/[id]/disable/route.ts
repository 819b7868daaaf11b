import { auditedBy } from '@/lib/server/http/admit'
import { defineRoute } from '@/lib/server/http/define-route'
import { disableUser } from '@/lib/server/users/disable-user'
import { readUser } from '@/lib/server/users/read-user'

export const POST = defineRoute({
  method: 'POST',
  permission: 'users.manage',
  audit: 'user.disable',
  cookieOnly: true,
  target: ({ params }) => ({ type: 'user', id: params.id ?? '' }),
  handler: async (context, { params }) => {
    const { actor } = context
    await disableUser(params.id ?? '', auditedBy(context))
    return { body: { data: await readUser(params.id ?? '', actor.userSessionId) } }
  },
})
