import { listRoute } from '@/lib/server/lists/list-route'
import { roomSource } from '@/lib/server/lists/rooms'

export const GET = listRoute(roomSource)
