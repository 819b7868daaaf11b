import 'server-only'
import { hostOf } from '@/lib/contract/http-url'
import type { ListAnswer } from '@/lib/contract/list'
import { roomList } from '@/lib/contract/lists/rooms'
import type { RoomRow } from '@/lib/contract/room-list'
import type { RoomListQuery } from '@/lib/contract/schemas/room-list'
import type { Room } from '@/lib/contract/telnyx'
import type { LiveSession } from '@/lib/contract/live'
import { liveFreshness } from '@/lib/server/live/freshness'
import { storedLive } from '@/lib/server/live/stored'
import { toApiError } from '@/lib/server/errors'
import { evictRoom, putRooms } from '@/lib/server/objects/rooms'
import { watchedRoom } from '@/lib/server/objects/watched-room'
import { readFirstRooms, roomsReadAs } from './alike-rooms'
import { readPage } from '@/lib/server/telnyx/read-page'
import { telnyxFilters } from './telnyx-filters'

/** A poll of the live account older than this does not show who is inside now. */
const maxPollAgeMs = 60_000
const maxAlike = 5

/**
 * A page of the account's rooms in Telnyx's own order, which nobody has documented. Who is inside
 * comes from the poll that all share, if there was one of late: a list costs one call, however
 * many rooms are live. Throws as `telnyxRead`.
 */
export async function listRooms(query: RoomListQuery): Promise<ListAnswer<RoomRow>> {
  const { items, meta } = await readPage('rooms.list', {
    page: query.page,
    filters: telnyxFilters(roomList, query),
  })
  putRooms(items)
  const found = query.name && (query.page ?? 1) === 1 ? await withAlike(items, query) : items
  const sessions = new Map((await liveOfLate()).map((session) => [session.id, session]))
  const total = meta.total === null ? null : meta.total + found.length - items.length
  return { data: found.flatMap((room) => toRow(room, sessions)), meta: { ...meta, total } }
}

/** With the rooms whose names read so, but are stored otherwise; a day they were made in excludes them. */
async function withAlike(exact: Room[], { name = '', page: _page, ...days }: RoomListQuery) {
  if (Object.values(days).some(Boolean)) return exact
  if (exact.length === 0) await readFirstRooms()
  const others = roomsReadAs(name).filter(({ id }) => exact.every((room) => room.id !== id))
  const read = await Promise.all(others.slice(0, maxAlike).map(({ id }) => readKnown(id)))
  return [...exact, ...read.flat()]
}

/** The room as it is now; nothing if it is gone meanwhile. */
async function readKnown(id: string): Promise<Room[]> {
  try {
    return [(await watchedRoom(id).read()).value]
  } catch (error) {
    if (toApiError(error).key !== 'not_found') throw error
    evictRoom(id)
    return []
  }
}

async function liveOfLate(): Promise<LiveSession[]> {
  const poll = await liveFreshness()
  return poll && poll.ageMs < maxPollAgeMs ? (await storedLive()).sessions : []
}

function toRow(room: Room, sessions: Map<string, LiveSession>): RoomRow[] {
  if (!room.id) return []
  const { active_session_id: sessionId } = room
  return [
    {
      id: room.id,
      name: room.unique_name || null,
      live: sessionId ? { sessionId, people: peopleIn(sessions.get(sessionId)) } : null,
      limit: room.max_participants ?? null,
      recording: room.enable_recording ?? null,
      webhookHost: room.webhook_event_url ? hostOf(room.webhook_event_url) : null,
      createdAt: room.created_at ?? null,
      updatedAt: room.updated_at ?? null,
    },
  ]
}

function peopleIn(session: LiveSession | undefined): number | null {
  return session?.people.filter(({ leftAt }) => !leftAt).length ?? null
}
