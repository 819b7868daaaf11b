import { banTokensQuery } from '@/lib/contract/schemas/bans'
import { readTokens } from '@/lib/server/bans/read-tokens'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'bans.manage',
  query: banTokensQuery,
  handler: async (_, { query }) => ({ body: await readTokens(query.room ?? null) }),
})
