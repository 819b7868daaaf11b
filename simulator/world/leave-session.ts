import type { ParticipantRecord, SessionRecord } from '../state/records'
import { closeSession } from './close-session'
import type { World } from './world'

/** One person leaves; their recordings stop, and the last to leave ends the session. */
export function leaveSession(
  world: World,
  participant: ParticipantRecord,
  reason: string,
  at: number,
): void {
  const session = world.sessions.get(participant.session_id)
  if (!session || participant.left_at !== undefined) return
  markLeft(world, session, participant, reason, at)
  if (world.present(session.id).length > 0) return
  closeSession(world, session, 'last_participant_left', at)
}

/** Marks the person as gone without ending the session. */
export function markLeft(
  world: World,
  session: SessionRecord,
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
    session_id: session.id,
    room_id: session.room_id,
    participant_id: participant.id,
    context: participant.context,
    duration_secs: Math.floor((at - participant.joined_at) / 1000),
    left_reason: reason,
  })
}
