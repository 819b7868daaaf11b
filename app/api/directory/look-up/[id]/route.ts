import { lookUp } from '@/lib/server/directory/look-up'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  handler: async (_, { params }) => ({ body: await lookUp(params.id ?? '') }),
})
