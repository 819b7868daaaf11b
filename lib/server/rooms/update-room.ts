import 'server-only'
import type { Verb } from '@/lib/server/http/telnyx-route'
import { forgetRoom } from '@/lib/server/live/rooms'

/** Changes a room's settings; the live pages read its name and limit anew. */
export const updateRoom: Verb = async ({ send }, { params, body }) => {
  try {
    return await send('rooms.update', { params, body })
  } finally {
    forgetRoom(params.room_id ?? '')
  }
}
