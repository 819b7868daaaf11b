import { identityRule } from '@/lib/contract/schemas/identity'
import { defineRoute } from '@/lib/server/http/define-route'
import { previewRule } from '@/lib/server/identity/read-identity'

export const POST = defineRoute({
  method: 'POST',
  permission: 'settings.manage',
  cookieOnly: true,
  body: identityRule,
  handler: async (_, { body }) => ({ body: await previewRule(body) }),
})
