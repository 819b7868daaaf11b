import 'server-only'
import type { Visit } from '@/lib/contract/people'
import type { Participant } from '@/lib/contract/telnyx'
import { cachedRoom, loadRooms } from '@/lib/server/objects/rooms'
import { putPeople } from '@/lib/server/objects/people'
import { cachedSession, loadSessions } from '@/lib/server/objects/sessions'

/**
 * Telnyx's participants as visits, with the rooms of their sessions. Never throws: a room that
 * cannot be read stays unknown, and participants without an id are left out.
 */
export async function toVisits(read: Participant[]): Promise<Visit[]> {
  putPeople(read)
  await loadSessions(read.map(({ session_id }) => session_id))
  await loadRooms(read.map(({ session_id }) => cachedSession(session_id)?.roomId))
  return read.flatMap(toVisit)
}

function toVisit({ id, session_id, context, joined_at, left_at }: Participant): Visit[] {
  if (typeof id !== 'string') return []
  const roomId = cachedSession(session_id)?.roomId
  return [
    {
      id,
      context: typeof context === 'string' ? context : null,
      sessionId: session_id ?? null,
      room: roomId ? { id: roomId, name: cachedRoom(roomId)?.name ?? null } : null,
      joinedAt: joined_at ?? null,
      leftAt: left_at ?? null,
    },
  ]
}
