import { defineRoute } from '@/lib/server/http/define-route'
import { readDeletion } from '@/lib/server/recordings/read-deletion'

export const GET = defineRoute({
  method: 'GET',
  permission: 'recordings.delete',
  handler: async (_, { params }) => ({ body: await readDeletion(params.deletion_id ?? '') }),
})
