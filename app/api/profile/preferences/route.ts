import { preferenceChange } from '@/lib/contract/schemas/profile'
import { defineRoute } from '@/lib/server/http/define-route'
import { changePreferences } from '@/lib/server/users/change-profile'

/** Not audited, since preferences concern only the user. */
export const PATCH = defineRoute({
  method: 'PATCH',
  permission: null,
  cookieOnly: true,
  body: preferenceChange,
  handler: async ({ actor }, { body }) => ({
    body: { data: await changePreferences(actor.userId, body) },
  }),
})
