import { defineRoute } from '@/lib/server/http/define-route'
import { checkTelnyx } from '@/lib/server/settings/telnyx-status'

/** Not audited: it reads one page of one room. */
export const POST = defineRoute({
  method: 'POST',
  permission: 'settings.manage',
  cookieOnly: true,
  handler: async () => ({ body: { data: await checkTelnyx() } }),
})
