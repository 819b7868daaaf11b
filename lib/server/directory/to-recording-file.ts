import 'server-only'
import type { RecordingFile } from '@/lib/contract/recording-list'
import type { Recording } from '@/lib/contract/telnyx'
import { cachedRoom } from '@/lib/server/objects/rooms'
import { cachedPerson } from '@/lib/server/objects/people'

const kinds = ['audio', 'video'] as const

/** A recording in its public form, with currently cached names; null without an id. */
export function toRecordingFile(recording: Recording): RecordingFile | null {
  const { id, room_id, participant_id } = recording
  if (!id) return null
  return {
    id,
    kind: kinds.find((kind) => kind === recording.type) ?? null,
    ready: recording.status === 'completed',
    codec: recording.codec ?? null,
    durationSecs: recording.duration_secs ?? null,
    sizeMb: recording.size_mb ?? null,
    startedAt: recording.started_at ?? null,
    endedAt: recording.ended_at ?? null,
    completedAt: recording.completed_at ?? null,
    room: room_id ? { id: room_id, name: cachedRoom(room_id)?.name ?? null } : null,
    sessionId: recording.session_id ?? null,
    person: participant_id
      ? { id: participant_id, context: cachedPerson(participant_id)?.context ?? null }
      : null,
  }
}
