import { defineRoute } from '@/lib/server/http/define-route'
import { sessionsPerDay } from '@/lib/server/overview/days'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  handler: async () => ({ body: await sessionsPerDay() }),
})
