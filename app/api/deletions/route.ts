import { deletionBody } from '@/lib/contract/schemas/deletions'
import { defineRoute } from '@/lib/server/http/define-route'
import { createDeletion } from '@/lib/server/recordings/create-deletion'

export const POST = defineRoute({
  method: 'POST',
  permission: 'recordings.delete',
  budget: 'moderation',
  audit: 'recording.delete_several',
  cookieOnly: true,
  body: deletionBody,
  handler: async ({ actor }, { body }) => ({
    status: 202,
    body: await createDeletion(actor, body),
  }),
})
