import { userChange } from '@/lib/contract/schemas/users'
import { defineRoute } from '@/lib/server/http/define-route'
import { changeRole } from '@/lib/server/users/change-role'
import { readUser } from '@/lib/server/users/read-user'

export const GET = defineRoute({
  method: 'GET',
  permission: 'users.manage',
  handler: async ({ actor }, { params }) => ({
    body: { data: await readUser(params.id ?? '', actor.userSessionId) },
  }),
})

export const PATCH = defineRoute({
  method: 'PATCH',
  permission: 'users.manage',
  audit: 'user.role',
  cookieOnly: true,
  target: ({ params }) => ({ type: 'user', id: params.id ?? '' }),
  body: userChange,
  handler: async ({ actor }, { params, body }) => {
    await changeRole(params.id ?? '', body.role)
    return { body: { data: await readUser(params.id ?? '', actor.userSessionId) } }
  },
})
