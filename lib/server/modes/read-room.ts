import 'server-only'
import { refreshSession } from '@/lib/server/live/session'
import { telnyxList } from '@/lib/server/telnyx/read'

/**
 * Reads who is in a room now, so that nobody counts as a newcomer for lack of a read. Throws as
 * `telnyxRead`, `not_found` if there is no such room.
 */
export async function readRoom(roomId: string): Promise<void> {
  const query = new URLSearchParams({ 'filter[active]': 'true', 'page[size]': '50' })
  const params = { room_id: roomId }
  const { data } = await telnyxList('rooms.listSessions', { params, query, quotaClass: 'act' })
  for (const { id } of data) if (id) await refreshSession(id, 'act')
}
