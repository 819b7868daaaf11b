import { readComposition } from '@/lib/server/directory/read-composition'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  handler: async ({ actor }, { params }) => ({
    body: await readComposition(params.composition_id ?? '', actor.role),
  }),
})
