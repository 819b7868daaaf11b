import { recordingList } from '@/lib/contract/lists/recordings'
import { matchingQuery } from '@/lib/contract/schemas/recording-list'
import { matchingRecordings } from '@/lib/server/directory/list-recordings'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: recordingList.permission,
  query: matchingQuery,
  handler: async (_, { query }) => ({ body: await matchingRecordings(query) }),
})
