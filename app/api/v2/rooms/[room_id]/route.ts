import { telnyxRoute } from '@/lib/server/operations/telnyx-route'
import { deleteRoom } from '@/lib/server/rooms/delete-room'
import { updateRoom } from '@/lib/server/rooms/update-room'

export const GET = telnyxRoute('rooms.get')
export const PATCH = telnyxRoute('rooms.update', updateRoom)
export const DELETE = telnyxRoute('rooms.delete', deleteRoom)
