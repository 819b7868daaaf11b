import { recordingList } from '@/lib/contract/lists/recordings'
import { recordingListQuery } from '@/lib/contract/schemas/recording-list'
import { listRecordings } from '@/lib/server/directory/list-recordings'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: recordingList.permission,
  query: recordingListQuery,
  handler: async (_, { query }) => ({ body: await listRecordings(query) }),
})
