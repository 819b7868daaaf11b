import type { ParticipantRecord, RecordingRecord, SessionRecord } from '../state/records'
import type { World } from './world'

/** Telnyx keeps audio and video of a participant in separate recordings. */
export function startRecordings(
  world: World,
  session: SessionRecord,
  participant: ParticipantRecord,
  at: number,
): RecordingRecord[] {
  return (['audio', 'video'] as const).map((type) => {
    const recording = world.recordings.add({
      id: world.random.uuid(),
      room_id: session.room_id,
      session_id: session.id,
      participant_id: participant.id,
      type,
      codec: type === 'audio' ? 'opus' : world.random.pick(['vp8', 'vp8', 'h264'] as const),
      started_at: at,
      updated_at: at,
    })
    world.events.emit('video.room.recording.started', at, {
      session_id: session.id,
      room_id: session.room_id,
      participant_id: participant.id,
      recording_id: recording.id,
      type,
    })
    return recording
  })
}
