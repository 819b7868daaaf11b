import 'server-only'
import type { SessionRecording, SessionRecordingsAnswer } from '@/lib/contract/session-media'
import type { Recording } from '@/lib/contract/telnyx'
import { cachedPerson, loadPeople } from '@/lib/server/objects/people'
import { byMoment, sessionMedia } from './session-media'

/** Only what is shown is cached: `download_url` is dropped right after the read. */
const media = sessionMedia('directory.session_recordings', 'recordings.list', (items) => {
  for (const item of items) delete item.download_url
  return loadPeople(items.map((item) => ({ id: item.participant_id, sessionId: item.session_id })))
})

/**
 * The recordings of one session with their participants' claims, earliest first, at most 1,000.
 * Throws `invalid_id` and as `telnyxRead`; a participant who cannot be read has no name.
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

/** Telnyx reports `processing` from the start, so a recording without an end is still running. */
function stateOf({ status, ended_at }: Recording): SessionRecording['state'] {
  if (status === 'completed') return 'ready'
  return ended_at ? 'processing' : 'recording'
}
