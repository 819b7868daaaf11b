import { removalsQuery } from '@/lib/contract/schemas/bans'
import { listRemovals } from '@/lib/server/bans/list-removals'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'bans.read',
  query: removalsQuery,
  handler: async (_, { query }) => ({ body: await listRemovals(query.session) }),
})
