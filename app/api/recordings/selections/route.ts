import { selectionBody } from '@/lib/contract/schemas/deletions'
import { defineRoute } from '@/lib/server/http/define-route'
import { freezeSelection } from '@/lib/server/recordings/freeze-selection'

export const POST = defineRoute({
  method: 'POST',
  permission: 'recordings.delete',
  cookieOnly: true,
  body: selectionBody,
  handler: async ({ actor }, { body }) => ({
    status: 201,
    body: await freezeSelection(actor, body.query),
  }),
})
