import type { ParticipantRecord, RoomRecord, SessionRecord } from '../state/records'
import { startRecordings } from './start-recordings'
import type { World } from './world'

export class RoomFull extends Error {}

/**
 * Adds one person to the room and starts a session if there is none. Throws RoomFull when the room's
 * limit is reached, as Telnyx rejects the request to join.
 */
export function joinRoom(
  world: World,
  room: RoomRecord,
  context: string | null,
  at: number,
): ParticipantRecord {
  const session = openSession(world, room, at)
  if (world.present(session.id).length >= room.max_participants) {
    throw new RoomFull(`Room ${room.id} is full (${room.max_participants}).`)
  }
  const participant = world.participants.add({
    id: world.random.uuid(),
    session_id: session.id,
    joined_at: at,
    updated_at: at,
    ...(context === null ? {} : { context }),
  })
  world.events.emit('video.room.participant.joined', at, {
    session_id: session.id,
    room_id: room.id,
    participant_id: participant.id,
    context: participant.context,
  })
  if (room.enable_recording) startRecordings(world, session, participant, at)
  return participant
}

function openSession(world: World, room: RoomRecord, at: number): SessionRecord {
  const current = room.active_session_id && world.sessions.get(room.active_session_id)
  // A session that is being ended still occupies the room until its people are out.
  if (current) return current
  const session = world.sessions.add({
    id: world.random.uuid(),
    room_id: room.id,
    created_at: at,
    updated_at: at,
  })
  room.active_session_id = session.id
  world.rooms.changes.noteChange(room.id)
  world.events.emit('video.room.session.started', at, {
    session_id: session.id,
    room_id: room.id,
  })
  return session
}
