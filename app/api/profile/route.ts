import { profileChange } from '@/lib/contract/schemas/profile'
import { defineRoute } from '@/lib/server/http/define-route'
import { rename } from '@/lib/server/users/change-profile'
import { readProfile } from '@/lib/server/users/read-profile'

export const GET = defineRoute({
  method: 'GET',
  permission: null,
  handler: async ({ actor }) => ({ body: { data: await readProfile(actor.userId) } }),
})

export const PATCH = defineRoute({
  method: 'PATCH',
  permission: null,
  audit: 'user.rename',
  cookieOnly: true,
  body: profileChange,
  handler: async ({ actor }, { body }) => ({
    body: { data: await rename(actor.userId, body.name) },
  }),
})
