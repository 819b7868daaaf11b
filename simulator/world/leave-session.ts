import type { ParticipantRecord } from '../state/records'
import { closeSession } from './close-session'
import type { World } from './world'

/** One person goes; recordings of them stop, and the last to go ends the session. */
export function leaveSession(
  world: World,
  participant: ParticipantRecord,
  reason: string,
  at: number,
): void {
  if (participant.left_at !== undefined) return
  markLeft(world, participant, reason, at)
  if (world.present(participant.session_id).length > 0) return
  const session = world.sessions.get(participant.session_id)
  if (session) closeSession(world, session, 'last_participant_left', at)
}

/** The person's own part of leaving, without the end of the session. */
export function markLeft(
  world: World,
  participant: ParticipantRecord,
  reason: string,
  at: number,
): void {
  participant.left_at = at
  participant.updated_at = at
  participant.left_reason = reason
  for (const recording of world.recordings.by('participant', participant.id)) {
    if (recording.ended_at !== undefined) continue
    recording.ended_at = at
    recording.updated_at = at
    world.agenda.plan(at + world.settings.recording_delay_ms, {
      kind: 'complete_recording',
      recordingId: recording.id,
    })
  }
  world.events.emit('video.room.participant.left', at, {
    session_id: participant.session_id,
    room_id: world.sessions.get(participant.session_id)?.room_id,
    participant_id: participant.id,
    context: participant.context,
    duration_secs: Math.floor((at - participant.joined_at) / 1000),
    left_reason: reason,
  })
}
