import { defineRoute } from '@/lib/server/http/define-route'
import { listModes } from '@/lib/server/modes/to-mode'

export const GET = defineRoute({
  method: 'GET',
  permission: 'modes.read',
  handler: async () => ({ body: await listModes() }),
})
