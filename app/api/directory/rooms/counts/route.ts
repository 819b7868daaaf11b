import { countsRoute } from '@/lib/server/lists/counts-routes'
import { roomSource } from '@/lib/server/lists/rooms'

export const GET = countsRoute(roomSource)
