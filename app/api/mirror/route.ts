import { defineRoute } from '@/lib/server/http/define-route'
import { readMirrorStatus } from '@/lib/server/mirror/read-status'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  handler: async () => ({ body: { data: await readMirrorStatus() } }),
})
