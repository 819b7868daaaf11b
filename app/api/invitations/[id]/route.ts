import { defineRoute } from '@/lib/server/http/define-route'
import { withdrawInvitation } from '@/lib/server/users/withdraw-invitation'

export const DELETE = defineRoute({
  method: 'DELETE',
  permission: 'users.manage',
  audit: 'user.withdraw_invitation',
  cookieOnly: true,
  target: ({ params }) => ({ type: 'invitation', id: params.id ?? '' }),
  handler: async (_, { params }) => ({ body: await withdrawInvitation(params.id ?? '') }),
})
