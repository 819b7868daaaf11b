import 'server-only'
import type { ListAnswer } from '@/lib/contract/list'
import type { RoomRow } from '@/lib/contract/room-list'
import type { RoomListQuery } from '@/lib/contract/schemas/room-list'
import type { Room } from '@/lib/contract/telnyx'
import type { LiveSession } from '@/lib/contract/live'
import { liveFreshness } from '@/lib/server/live/freshness'
import { storedLive } from '@/lib/server/live/stored'
import { holdRooms } from '@/lib/server/live/rooms'
import { readPage } from './read-page'

/** A look at the live account older than this tells nothing of who is inside now. */
const youngMs = 60_000

/**
 * A page of the account's rooms in Telnyx's own order, which nobody has documented. Who is inside
 * comes from the look that all share, if one was taken of late: a list costs one call, however
 * many rooms are live. Throws as `telnyxRead`.
 */
export async function listRooms(query: RoomListQuery): Promise<ListAnswer<RoomRow>> {
  const { items, meta } = await readPage<Room>('rooms.list', {
    page: query.page,
    filters: {
      'filter[unique_name]': query.name,
      'filter[date_created_at][gte]': query.created_from,
      'filter[date_created_at][lte]': query.created_to,
      'filter[date_updated_at][gte]': query.updated_from,
      'filter[date_updated_at][lte]': query.updated_to,
    },
  })
  holdRooms(items)
  const sessions = new Map((await liveOfLate()).map((session) => [session.id, session]))
  return { data: items.flatMap((room) => toRow(room, sessions)), meta }
}

async function liveOfLate(): Promise<LiveSession[]> {
  const look = await liveFreshness()
  return look && look.ageMs < youngMs ? (await storedLive()).sessions : []
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
      webhookHost: hostOf(room.webhook_event_url),
      createdAt: room.created_at ?? null,
      updatedAt: room.updated_at ?? null,
    },
  ]
}

function peopleIn(session: LiveSession | undefined): number | null {
  return session?.people.filter(({ leftAt }) => !leftAt).length ?? null
}

function hostOf(url: string | null | undefined): string | null {
  if (!url) return null
  return URL.canParse(url) ? new URL(url).host : url
}
