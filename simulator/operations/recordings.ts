import { durationSeconds } from '../world/complete-recording'
import type { RecordingRecord } from '../state/records'
import type { World } from '../world/world'
import { atLeast, exactly, onDay, select } from './filter'
import { find } from './find'
import type { Handler } from './operation'
import { hasPage, listResult, pageOf, readPage } from './page'
import { presentRecording } from './present'

const filters = [
  onDay<RecordingRecord>('date_started_at', (recording) => recording.started_at),
  onDay<RecordingRecord>('date_ended_at', (recording) => recording.ended_at),
  exactly<RecordingRecord>('room_id', (recording) => recording.room_id),
  exactly<RecordingRecord>('session_id', (recording) => recording.session_id),
  exactly<RecordingRecord>('participant_id', (recording) => recording.participant_id),
  exactly<RecordingRecord>('type', (recording) => recording.type),
  exactly<RecordingRecord>('status', (recording) =>
    recording.completed_at === undefined ? 'processing' : 'completed',
  ),
  atLeast<RecordingRecord>('duration_secs', ({ started_at, ended_at }) =>
    ended_at === undefined ? undefined : durationSeconds(started_at, ended_at),
  ),
]

export const listRecordings: Handler = ({ world, query, mediaUrl }) =>
  listResult(matching(world, query), query, (recording) => presentRecording(recording, mediaUrl))

export const viewRecording: Handler = ({ world, id, mediaUrl }) => ({
  status: 200,
  effect: false,
  body: { data: presentRecording(find(world.recordings, id), mediaUrl) },
})

export const deleteRecording: Handler = ({ world, id }) => {
  world.recordings.remove(find(world.recordings, id).id)
  return { status: 204, effect: true }
}

/**
 * Deletes what matches; the page applies only if one was asked for. Without a filter that is
 * every recording of the account, which is what the specification lets one fear.
 */
export const deleteRecordings: Handler = ({ world, query }) => {
  const matches = matching(world, query)
  const doomed = hasPage(query) ? pageOf(matches, readPage(query)) : [...matches]
  for (const recording of doomed) world.recordings.remove(recording.id)
  return {
    status: 201,
    effect: doomed.length > 0,
    body: { data: { room_recordings: doomed.length } },
  }
}

function matching(world: World, query: URLSearchParams): readonly RecordingRecord[] {
  const sessionId = query.get('filter[session_id]')
  const recordings = sessionId
    ? world.recordings.by('session', sessionId)
    : world.recordings.sorted()
  return select(recordings, query, filters)
}
