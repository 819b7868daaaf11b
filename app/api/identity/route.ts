import { identityRule } from '@/lib/contract/schemas/identity'
import { defineRoute } from '@/lib/server/http/define-route'
import { changeRule } from '@/lib/server/identity/change-rule'
import { readIdentity } from '@/lib/server/identity/read-identity'

export const GET = defineRoute({
  method: 'GET',
  permission: 'settings.manage',
  handler: async () => ({ body: await readIdentity() }),
})

export const POST = defineRoute({
  method: 'POST',
  permission: 'settings.manage',
  audit: 'settings.identity',
  cookieOnly: true,
  body: identityRule,
  handler: async ({ actor }, { body }) => {
    await changeRule(body, actor.userId)
    return { body: { data: { rule: body } } }
  },
})
