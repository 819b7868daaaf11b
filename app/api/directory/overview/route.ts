import { defineRoute } from '@/lib/server/http/define-route'
import { readOverview } from '@/lib/server/overview/read-overview'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  handler: async () => ({ body: await readOverview() }),
})
