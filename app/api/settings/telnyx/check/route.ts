import { defineRoute } from '@/lib/server/http/define-route'
import { checkTelnyx } from '@/lib/server/settings/telnyx-status'

/** Not audited, since it only reads one page with one room. */
export const POST = defineRoute({
  method: 'POST',
  permission: 'settings.manage',
  cookieOnly: true,
  handler: async () => ({ body: { data: await checkTelnyx() } }),
})
