import 'server-only'
import type { Participant, RoomSession } from '@/lib/contract/telnyx'
import { storable, storableClaim } from '@/lib/server/db/storable'
import type { SeenPerson, SeenSession } from './merge'
import { cachedRoom } from '@/lib/server/objects/rooms'

/** Telnyx's session, whose every field may be missing; null without an id. */
export function toSeenSession(session: RoomSession): SeenSession | null {
  const id = storable(session?.id)
  if (id === null) return null
  const roomId = storable(session.room_id)
  const room = cachedRoom(roomId)
  return {
    id,
    roomId,
    roomName: storable(room?.name),
    roomMax: room?.maxParticipants ?? null,
    roomRecording: room?.recording ?? null,
    active: session.active === true && !session.ended_at,
    startedAt: storable(session.created_at),
    endedAt: storable(session.ended_at),
  }
}

/** Telnyx's participant of that session; empty without an id. */
export function toSeenPerson(sessionId: string, participant: Participant): SeenPerson[] {
  const id = storable(participant?.id)
  if (id === null) return []
  return [
    {
      id,
      sessionId,
      context: storableClaim(participant.context),
      joinedAt: storable(participant.joined_at),
      leftAt: storable(participant.left_at),
    },
  ]
}

/** The participants that the answer holds; null if it holds no list of them. */
export function toSeenPeople(session: RoomSession): SeenPerson[] | null {
  if (!Array.isArray(session.participants)) return null
  const sessionId = storable(session.id) ?? ''
  return session.participants.flatMap((participant) => toSeenPerson(sessionId, participant))
}
