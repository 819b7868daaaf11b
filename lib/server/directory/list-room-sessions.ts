import 'server-only'
import type { ListAnswer } from '@/lib/contract/list'
import type { RoomSessionsQuery } from '@/lib/contract/schemas/room-list'
import type { SessionRow } from '@/lib/contract/session-list'
import type { RoomSession } from '@/lib/contract/telnyx'
import { cachedRoom } from '@/lib/server/objects/rooms'
import { readPage } from '@/lib/server/telnyx/read-page'

const namedPeople = 3

/**
 * A page of a room's sessions in Telnyx's order, except that a live one comes first on its page.
 * Throws as `telnyxRead`.
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

/** A session of Telnyx, whose fields may all be missing, as a row; none without an id. */
function toSessionRow(session: RoomSession): SessionRow[] {
  if (!session.id) return []
  const people = (session.participants ?? []).flatMap(({ id, context }) =>
    id ? [{ id, context: context ?? null }] : [],
  )
  return [
    {
      id: session.id,
      room: session.room_id
        ? { id: session.room_id, name: cachedRoom(session.room_id)?.name ?? null }
        : null,
      active: session.active === true && !session.ended_at,
      startedAt: session.created_at ?? null,
      endedAt: session.ended_at ?? null,
      visits: session.participants ? people.length : null,
      people: people.slice(0, namedPeople),
    },
  ]
}
