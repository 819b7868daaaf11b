import { listSessionRecordings } from '@/lib/server/directory/list-session-recordings'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  handler: async (_, { params }) => ({
    body: await listSessionRecordings(params.session_id ?? ''),
  }),
})
