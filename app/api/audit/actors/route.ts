import { listActors } from '@/lib/server/activity/list-actors'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'audit.read',
  handler: async () => ({ body: await listActors() }),
})
