import { activityQuery } from '@/lib/contract/schemas/audit'
import { guardActivity } from '@/lib/server/activity/guard-activity'
import { listActivity } from '@/lib/server/activity/list-activity'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'activity.read',
  query: activityQuery,
  handler: async ({ actor }, { query }) => {
    await guardActivity(actor, query)
    return { body: await listActivity(query) }
  },
})
