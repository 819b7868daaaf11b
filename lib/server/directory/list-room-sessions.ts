import 'server-only'
import type { ListAnswer } from '@/lib/contract/list'
import type { RoomSessionsQuery } from '@/lib/contract/schemas/room-list'
import type { SessionRow } from '@/lib/contract/session-list'
import { toSessionRow } from './list-sessions'
import { readPage } from '@/lib/server/telnyx/read-page'

/**
 * A page of a room's sessions in Telnyx's own order, but for the live one, which stands first on
 * its page. Throws as `telnyxRead`.
 */
export async function listRoomSessions(
  roomId: string,
  { page }: RoomSessionsQuery,
): Promise<ListAnswer<SessionRow>> {
  const { items, meta } = await readPage('rooms.listSessions', {
    params: { room_id: roomId },
    page,
    filters: { include_participants: 'true' },
  })
  const rows = items.flatMap(toSessionRow)
  return { data: rows.sort((a, b) => Number(b.active) - Number(a.active)), meta }
}
