import { roomSessionsQuery } from '@/lib/contract/schemas/room-list'
import { listRoomSessions } from '@/lib/server/directory/list-room-sessions'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  query: roomSessionsQuery,
  handler: async (_, { params, query }) => ({
    body: await listRoomSessions(params.room_id ?? '', query),
  }),
})
