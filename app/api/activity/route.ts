import { activityQuery } from '@/lib/contract/schemas/audit'
import { can } from '@/lib/contract/roles'
import { listActivity } from '@/lib/server/audit/list-activity'
import { ApiError } from '@/lib/server/errors'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'activity.read',
  query: activityQuery,
  handler: async ({ actor }, { query }) => {
    // Rooms and recordings are everybody's; when a colleague signed in is not.
    const colleague = query.actor_id ?? (query.target_type === 'user' ? query.target_id : undefined)
    if (colleague && colleague !== actor.userId && !can(actor.role, 'audit.read'))
      throw new ApiError('forbidden', { detail: 'The acts of a colleague need the audit trail.' })
    return { body: await listActivity(query) }
  },
})
