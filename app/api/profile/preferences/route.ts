import { preferenceChange } from '@/lib/contract/schemas/profile'
import { defineRoute } from '@/lib/server/http/define-route'
import { changePreferences } from '@/lib/server/users/change-profile'

/** Not audited: how somebody likes their pages is nobody else's business. */
export const PATCH = defineRoute({
  method: 'PATCH',
  permission: null,
  cookieOnly: true,
  body: preferenceChange,
  handler: async ({ actor }, { body }) => ({
    body: { data: await changePreferences(actor.userId, body) },
  }),
})
