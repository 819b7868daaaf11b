import { listSessionCompositions } from '@/lib/server/directory/list-session-compositions'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  handler: async (_, { params }) => ({
    body: await listSessionCompositions(params.session_id ?? ''),
  }),
})
