import { defineRoute } from '@/lib/server/http/define-route'
import { checkEndpoint } from '@/lib/server/webhooks/connect/check-endpoint'

/** Not audited, since its requests are refused by this server and change nothing. */
export const POST = defineRoute({
  method: 'POST',
  permission: 'settings.manage',
  cookieOnly: true,
  handler: async () => ({ body: { data: await checkEndpoint() } }),
})
