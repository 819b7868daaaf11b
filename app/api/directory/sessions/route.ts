import { sessionList } from '@/lib/contract/lists/sessions'
import { sessionListQuery } from '@/lib/contract/schemas/session-list'
import { listSessions } from '@/lib/server/directory/list-sessions'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: sessionList.permission,
  query: sessionListQuery,
  handler: async (_, { query }) => ({ body: await listSessions(query) }),
})
