import { historyQuery } from '@/lib/contract/schemas/overview-history'
import { defineRoute } from '@/lib/server/http/define-route'
import { readHistory } from '@/lib/server/overview/history/read-history'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  query: historyQuery,
  handler: async (_, { query }) => ({ body: await readHistory(query.span) }),
})
