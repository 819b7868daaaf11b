import 'server-only'
import type { LivePerson, LiveSession } from '@/lib/contract/live'
import type { Participant, RoomSession } from '@/lib/contract/telnyx'
import { knownRoom } from './rooms'

function toPerson(participant: Participant): LivePerson[] {
  if (typeof participant?.id !== 'string') return []
  return [
    {
      id: participant.id,
      context: typeof participant.context === 'string' ? participant.context : null,
      joinedAt: participant.joined_at ?? null,
      leftAt: participant.left_at ?? null,
    },
  ]
}

/** Telnyx's session, whose every field may be missing, as the pages show it; null without an id. */
export function toLive(session: RoomSession): LiveSession | null {
  if (typeof session?.id !== 'string') return null
  return {
    id: session.id,
    roomId: session.room_id ?? null,
    room: knownRoom(session.room_id),
    active: session.active === true && !session.ended_at,
    startedAt: session.created_at ?? null,
    endedAt: session.ended_at ?? null,
    people: (session.participants ?? []).flatMap(toPerson),
  }
}
