import { passwordChange } from '@/lib/contract/schemas/profile'
import { auditedBy } from '@/lib/server/http/admit'
import { defineRoute } from '@/lib/server/http/define-route'
import { changePassword } from '@/lib/server/users/change-password'

export const POST = defineRoute({
  method: 'POST',
  permission: null,
  audit: 'user.password',
  cookieOnly: true,
  credential: true,
  secretBody: true,
  body: passwordChange,
  handler: async (context, { body }) => ({
    body: { data: await changePassword(context.actor, body, auditedBy(context)) },
  }),
})
