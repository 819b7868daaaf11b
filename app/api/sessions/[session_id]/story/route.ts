import { defineRoute } from '@/lib/server/http/define-route'
import { readStory } from '@/lib/server/story/read-story'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  handler: async (_, { params }) => ({ body: await readStory(params.session_id ?? '') }),
})
