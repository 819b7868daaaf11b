import { telnyxRoute } from '@/lib/server/http/telnyx-route'
import { updateRoom } from '@/lib/server/rooms/update-room'

export const GET = telnyxRoute('rooms.get')
export const PATCH = telnyxRoute('rooms.update', updateRoom)
export const DELETE = telnyxRoute('rooms.delete')
