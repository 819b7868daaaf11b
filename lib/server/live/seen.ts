import 'server-only'
import type { Participant, RoomSession } from '@/lib/contract/telnyx'
import type { SeenPerson, SeenSession } from './merge'
import { knownRoom } from '@/lib/server/objects/rooms'

/** Postgres keeps no NUL, and JSON no half of a surrogate pair; a hostile claim may hold both. */
export function storable(text: unknown): string | null {
  return typeof text === 'string' ? text.replaceAll('\u0000', '\ufffd').toWellFormed() : null
}

/** A claim is kept to so many characters: it goes to every screen with each change of its person. */
const mostOfClaim = 16_384

/** What a guest's app sent, cut with a word if it is more than a claim needs. */
export function storableClaim(text: unknown): string | null {
  const claim = storable(text)
  if (claim === null || claim.length <= mostOfClaim) return claim
  return `${claim.slice(0, mostOfClaim).toWellFormed()}… [cut, ${claim.length} characters]`
}

/** Telnyx's session, whose every field may be missing; null without an id. */
export function toSeenSession(session: RoomSession): SeenSession | null {
  const id = storable(session?.id)
  if (id === null) return null
  const roomId = storable(session.room_id)
  const room = knownRoom(roomId)
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

/** Telnyx's participant as one of that session; none without an id. */
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

/** Its people as Telnyx shows them; null if they were not part of the answer. */
export function toSeenPeople(session: RoomSession): SeenPerson[] | null {
  if (!Array.isArray(session.participants)) return null
  const sessionId = storable(session.id) ?? ''
  return session.participants.flatMap((participant) => toSeenPerson(sessionId, participant))
}
