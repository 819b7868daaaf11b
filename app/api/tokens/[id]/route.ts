import { defineRoute } from '@/lib/server/http/define-route'
import { revokeToken } from '@/lib/server/tokens/revoke-token'

export const DELETE = defineRoute({
  method: 'DELETE',
  permission: 'tokens.own',
  audit: 'token.revoke',
  target: ({ params }) => ({ type: 'token', id: params.id ?? '' }),
  handler: async ({ actor }, { params }) => ({
    body: await revokeToken(actor.userId, params.id ?? ''),
  }),
})
