import 'server-only'
import type { SessionRecording, SessionRecordingsAnswer } from '@/lib/contract/session-media'
import type { Recording } from '@/lib/contract/telnyx'
import { cachedPerson, loadPeople } from '@/lib/server/objects/people'
import { byMoment, sessionMedia } from './session-media'

/** Only what is shown is held: a `download_url` is dropped as soon as it was read. */
const media = sessionMedia('directory.session_recordings', 'recordings.list', (items) => {
  for (const item of items) delete item.download_url
  return loadPeople(items.map((item) => ({ id: item.participant_id, sessionId: item.session_id })))
})

/**
 * The recordings of one session with what their people claimed, the earliest first, at most 1,000.
 * Throws `invalid_id` and as `telnyxRead`; a person who cannot be read stays without a name.
 */
export async function listSessionRecordings(sessionId: string): Promise<SessionRecordingsAnswer> {
  const { items, meta } = await media(sessionId)
  return { data: items.flatMap(toRecording).sort(byMoment(({ startedAt }) => startedAt)), meta }
}

function toRecording(recording: Recording): SessionRecording[] {
  if (!recording.id) return []
  const { type } = recording
  return [
    {
      id: recording.id,
      participantId: recording.participant_id ?? null,
      context: cachedPerson(recording.participant_id)?.context ?? null,
      kind: type === 'audio' || type === 'video' ? type : null,
      state: stateOf(recording),
      startedAt: recording.started_at ?? null,
      endedAt: recording.ended_at ?? null,
      seconds: recording.duration_secs ?? null,
      megabytes: recording.size_mb ?? null,
    },
  ]
}

/** Telnyx says `processing` from the first second on; what has no end is still being recorded. */
function stateOf({ status, ended_at }: Recording): SessionRecording['state'] {
  if (status === 'completed') return 'ready'
  return ended_at ? 'processing' : 'recording'
}
