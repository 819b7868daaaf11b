import { defineRoute } from '@/lib/server/http/define-route'
import { listTokens } from '@/lib/server/tokens/list-tokens'

export const GET = defineRoute({
  method: 'GET',
  permission: 'users.manage',
  handler: async (_, { params }) => ({ body: await listTokens(params.id ?? '') }),
})
