import { defineRoute } from '@/lib/server/http/define-route'
import { issueReset } from '@/lib/server/users/issue-reset'

export const POST = defineRoute({
  method: 'POST',
  permission: 'users.manage',
  audit: 'user.reset',
  cookieOnly: true,
  credential: true,
  target: ({ params }) => ({ type: 'user', id: params.id ?? '' }),
  handler: async ({ actor }, { params }) => ({
    status: 201,
    body: await issueReset(actor, params.id ?? ''),
  }),
})
