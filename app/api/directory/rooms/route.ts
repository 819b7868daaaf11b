import { roomList } from '@/lib/contract/lists/rooms'
import { roomListQuery } from '@/lib/contract/schemas/room-list'
import { listRooms } from '@/lib/server/directory/list-rooms'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: roomList.permission,
  query: roomListQuery,
  handler: async (_, { query }) => ({ body: await listRooms(query) }),
})
