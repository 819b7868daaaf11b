import 'server-only'
import { sessionList } from '@/lib/contract/lists/sessions'
import type { SessionListQuery } from '@/lib/contract/schemas/session-list'
import type { SessionListAnswer, SessionRow } from '@/lib/contract/session-list'
import type { RoomSession } from '@/lib/contract/telnyx'
import { cachedRoom, loadRooms } from '@/lib/server/objects/rooms'
import { findRoom } from './find-room'
import { readPage } from '@/lib/server/telnyx/read-page'
import { telnyxFilters } from './telnyx-filters'

const namedPeople = 3

/**
 * A page of the account's sessions with the names of their rooms, in Telnyx's own order, which
 * nobody has documented. A room that no name leads to has no sessions. Throws as `telnyxRead`; a room that cannot be read stays without a name.
 */
export async function listSessions(query: SessionListQuery): Promise<SessionListAnswer> {
  const room = query.room === undefined ? null : await findRoom(query.room)
  if (room?.id === null) return { data: [], meta: nothing(), room }
  const { items, meta } = await readPage('sessions.list', {
    page: query.page,
    filters: {
      include_participants: 'true',
      ...telnyxFilters(sessionList, { ...query, room: room?.id }),
    },
  })
  await loadRooms(items.map((session) => session.room_id))
  return { data: items.flatMap(toSessionRow), meta, room }
}

const nothing = () => ({ page: 1, pages: 1, total: 0, asOf: new Date().toISOString() })

/** Telnyx's session, whose every field may be missing, as a row; none without an id. */
export function toSessionRow(session: RoomSession): SessionRow[] {
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
