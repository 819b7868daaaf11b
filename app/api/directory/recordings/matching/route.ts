import { recordings } from '@/lib/contract/directory/recordings'
import { defineRoute } from '@/lib/server/http/define-route'
import { matchingRecordings } from '@/lib/server/lists/matching-recordings'
import { listRequest } from '@/lib/server/lists/read-request'

export const GET = defineRoute({
  method: 'GET',
  permission: recordings.permission,
  query: listRequest(recordings),
  handler: async (_, { query }) => ({ body: await matchingRecordings(query) }),
})
