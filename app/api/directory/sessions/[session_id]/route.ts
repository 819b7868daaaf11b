import { defineRoute } from '@/lib/server/http/define-route'
import { readSession } from '@/lib/server/sessions/read-session'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  handler: async (_context, { params }) => ({ body: await readSession(params.session_id ?? '') }),
})
