import { alikeRoomsQuery } from '@/lib/contract/schemas/room-list'
import { alikeRooms } from '@/lib/server/directory/alike-rooms'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'rooms.manage',
  query: alikeRoomsQuery,
  handler: async (_, { query }) => ({ body: await alikeRooms(query.name, query.except) }),
})
