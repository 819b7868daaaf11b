import type { ParticipantRecord, RoomRecord, SessionRecord } from '../state/records'
import type { World } from './world'

export interface WrittenSession {
  startedAt: number
  endedAt: number
  /** Whether the last to join are still present; `endedAt` is then their planned end. */
  active: boolean
  /** The context that the client of each participant sends; null sends none. */
  contexts: (string | null)[]
}

/**
 * Writes a session of any size without webhooks. Its people come in waves, each as large as the room's
 * limit.
 */
export function writeSession(
  world: World,
  room: RoomRecord,
  { startedAt, endedAt, active, contexts }: WrittenSession,
): { session: SessionRecord; participants: ParticipantRecord[] } {
  const session = world.sessions.add({
    id: world.random.uuid(),
    room_id: room.id,
    created_at: startedAt,
    updated_at: active ? startedAt : endedAt,
    ...(active ? {} : { ended_at: endedAt }),
  })
  if (active) {
    room.active_session_id = session.id
    world.rooms.changes.noteChange(room.id)
  }
  const waves = Math.ceil(contexts.length / room.max_participants)
  const waveMs = (endedAt - startedAt) / waves
  const participants = contexts.map((context, index) => {
    const wave = Math.floor(index / room.max_participants)
    const from = Math.floor(startedAt + wave * waveMs)
    const to = Math.floor(startedAt + (wave + 1) * waveMs)
    const isPresent = active && wave === waves - 1
    return world.participants.add({
      id: world.random.uuid(),
      session_id: session.id,
      joined_at: from,
      updated_at: isPresent ? from : to,
      ...(isPresent ? {} : { left_at: to, left_reason: 'user_initiated' }),
      ...(context === null ? {} : { context }),
    })
  })
  return { session, participants }
}
