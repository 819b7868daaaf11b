import { countOfRoom } from '@/lib/server/directory/count-of-room'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  handler: async (_, { params }) => ({ body: await countOfRoom(params.room_id ?? '') }),
})
