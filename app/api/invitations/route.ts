import { invite as body } from '@/lib/contract/schemas/users'
import { defineRoute } from '@/lib/server/http/define-route'
import { invite } from '@/lib/server/users/invite'
import { listInvitations } from '@/lib/server/users/list-invitations'

export const GET = defineRoute({
  method: 'GET',
  permission: 'users.manage',
  handler: async () => ({ body: await listInvitations() }),
})

export const POST = defineRoute({
  method: 'POST',
  permission: 'users.manage',
  audit: 'user.invite',
  cookieOnly: true,
  credential: true,
  body,
  handler: async ({ actor }, input) => ({ status: 201, body: await invite(actor, input.body) }),
})
