import type { Rows } from '../lists/rows'
import type { RecordingFields } from '../state/fields'
import type { RecordingRecord } from '../state/records'
import { durationSeconds } from '../world/complete-recording'
import type { World } from '../world/world'
import { atLeast, exactly, onDay } from './filter'
import { find } from './find'
import { matching } from './matching'
import type { Handler } from './operation'
import { hasPage, listResult, readPage, slice } from './page'
import { presentRecording } from './present'

const filters = [
  onDay<RecordingFields>('date_started_at', (recording) => recording.started_at),
  onDay<RecordingFields>('date_ended_at', (recording) => recording.ended_at),
  exactly<RecordingFields>('type', (recording) => recording.type),
  exactly<RecordingFields>('status', (recording) =>
    recording.completed_at === undefined ? 'processing' : 'completed',
  ),
  atLeast<RecordingFields>('duration_secs', ({ started_at, ended_at }) =>
    ended_at === undefined ? undefined : durationSeconds(started_at, ended_at),
  ),
]

export const listRecordings: Handler = ({ world, query, mediaUrl }) =>
  listResult(world, asked(world, query), query, (recording) =>
    presentRecording(world, recording, mediaUrl),
  )

export const viewRecording: Handler = ({ world, id, mediaUrl }) => ({
  status: 200,
  effect: false,
  body: { data: presentRecording(world, find(world.recordings, id), mediaUrl) },
})

export const deleteRecording: Handler = ({ world, id }) => {
  world.recordings.remove(find(world.recordings, id).id)
  return { status: 204, effect: true }
}

/**
 * Deletes the matching recordings; a page limits this only if the query has one. Without a filter it
 * deletes every recording of the account, the worst reading of the specification.
 */
export const deleteRecordings: Handler = ({ world, query }) => {
  const matches = asked(world, query)
  const { number, size } = hasPage(query) ? readPage(query) : { number: 1, size: matches.length }
  const toDelete = slice(matches, (number - 1) * size, number * size)
  for (const recording of toDelete) world.recordings.remove(recording.id)
  return {
    status: 201,
    effect: toDelete.length > 0,
    body: { data: { room_recordings: toDelete.length } },
  }
}

/** The most selective index first: a participant has two recordings, a room may have thousands. */
const indexes = [
  ['participant_id', 'participant'],
  ['session_id', 'session'],
  ['room_id', 'room'],
] as const

function asked(world: World, query: URLSearchParams): Rows<RecordingRecord> {
  return matching(world, world.recordings, query, filters, indexes)
}
