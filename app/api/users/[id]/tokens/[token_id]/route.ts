import { defineRoute } from '@/lib/server/http/define-route'
import { revokeToken } from '@/lib/server/tokens/revoke-token'

/** Revokes another user's token; own tokens are under `/api/tokens`. */
export const DELETE = defineRoute({
  method: 'DELETE',
  permission: 'users.manage',
  audit: 'token.revoke',
  cookieOnly: true,
  target: ({ params }) => ({ type: 'token', id: params.token_id ?? '' }),
  handler: async (_, { params }) => ({
    body: await revokeToken(params.id ?? '', params.token_id ?? ''),
  }),
})
