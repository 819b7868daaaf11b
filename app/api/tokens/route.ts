import { createToken as body } from '@/lib/contract/schemas/tokens'
import { defineRoute } from '@/lib/server/http/define-route'
import { createToken } from '@/lib/server/tokens/create-token'
import { listTokens } from '@/lib/server/tokens/list-tokens'

export const GET = defineRoute({
  method: 'GET',
  permission: 'tokens.own',
  handler: async ({ actor }) => ({ body: await listTokens(actor.userId) }),
})

export const POST = defineRoute({
  method: 'POST',
  permission: 'tokens.own',
  audit: 'token.create',
  cookieOnly: true,
  credential: true,
  body,
  handler: async ({ actor }, input) => ({
    status: 201,
    body: await createToken(actor, input.body),
  }),
})
