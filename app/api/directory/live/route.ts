import { defineRoute } from '@/lib/server/http/define-route'
import { readLive } from '@/lib/server/sessions/read-live'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  handler: async () => ({ body: await readLive() }),
})
