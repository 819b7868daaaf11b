import { defineRoute } from '@/lib/server/http/define-route'
import { checkEndpoint } from '@/lib/server/webhooks/connect/check-endpoint'

/** Not audited: what it sends is refused by ourselves, and changes nothing. */
export const POST = defineRoute({
  method: 'POST',
  permission: 'settings.manage',
  cookieOnly: true,
  handler: async () => ({ body: { data: await checkEndpoint() } }),
})
