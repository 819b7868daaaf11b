import { defineRoute } from '@/lib/server/http/define-route'
import { resumeDeletion } from '@/lib/server/recordings/resume-deletion'

export const POST = defineRoute({
  method: 'POST',
  permission: 'recordings.delete',
  budget: 'moderation',
  audit: 'recording.resume_deletion',
  cookieOnly: true,
  target: ({ params }) => ({ type: 'deletion', id: params.deletion_id ?? '' }),
  handler: async ({ actor }, { params }) => ({
    status: 202,
    body: await resumeDeletion(actor, params.deletion_id ?? ''),
  }),
})
