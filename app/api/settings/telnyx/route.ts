import { defineRoute } from '@/lib/server/http/define-route'
import { telnyxStatus } from '@/lib/server/settings/telnyx-status'

export const GET = defineRoute({
  method: 'GET',
  permission: 'settings.manage',
  handler: async () => ({ body: { data: telnyxStatus() } }),
})
