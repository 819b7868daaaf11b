import type { Random } from '../state/random'
import type { ParticipantRecord, RecordingRecord, SessionRecord } from '../state/records'
import { durationSeconds, megabytes } from '../world/complete-recording'

/** Completed audio and video recordings of a participant who has left. */
export function completedRecordings(
  random: Random,
  session: SessionRecord,
  participant: ParticipantRecord,
): RecordingRecord[] {
  const startedAt = participant.joined_at
  const endedAt = participant.left_at ?? startedAt
  const completedAt = endedAt + random.between(5_000, 40_000)
  const seconds = durationSeconds(startedAt, endedAt)
  return (['audio', 'video'] as const).map((type) => ({
    id: random.uuid(),
    room_id: session.room_id,
    session_id: session.id,
    participant_id: participant.id,
    type,
    codec: type === 'audio' ? 'opus' : random.pick(['vp8', 'vp8', 'h264'] as const),
    started_at: startedAt,
    ended_at: endedAt,
    updated_at: completedAt,
    completed_at: completedAt,
    size_mb: megabytes(seconds * (type === 'audio' ? 0.006 : 0.094)),
  }))
}
