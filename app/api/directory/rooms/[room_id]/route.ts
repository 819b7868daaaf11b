import { readRoom } from '@/lib/server/directory/read-room'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  handler: async ({ actor }, { params }) => ({
    body: await readRoom(params.room_id ?? '', actor.role),
  }),
})
