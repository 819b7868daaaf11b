import 'server-only'
import type { RecordingAnswer } from '@/lib/contract/recording-list'
import { uuid } from '@/lib/contract/schemas/fields'
import type { Recording } from '@/lib/contract/telnyx'
import { ApiError } from '@/lib/server/errors'
import { loadRooms } from '@/lib/server/objects/rooms'
import { logger } from '@/lib/server/logger'
import { telnyxRead } from '@/lib/server/telnyx/read'
import { putRecordings } from '@/lib/server/objects/recordings'
import { loadPeople } from '@/lib/server/objects/people'
import { readPage } from '@/lib/server/telnyx/read-page'
import { toRecordingFile } from './to-recording-file'

/**
 * One recording, its siblings of the same participant, and Telnyx's raw object without the link.
 * Throws `invalid_id` and as `telnyxRead`; siblings that cannot be read are left out.
 */
export async function readRecording(id: string): Promise<RecordingAnswer> {
  if (!uuid.safeParse(id).success)
    throw new ApiError('invalid_id', { detail: 'Not a recording id.' })
  const params = { room_recording_id: id.toLowerCase() }
  const data = await telnyxRead('recordings.get', { params })
  const { participant_id, session_id, room_id } = data
  const [siblings] = await Promise.all([
    siblingsOf(data),
    loadRooms([room_id]),
    loadPeople([{ id: participant_id, sessionId: session_id }]),
  ])
  putRecordings([data, ...siblings])
  const recording = toRecordingFile(data)
  if (!recording) throw new ApiError('upstream_invalid')
  const { download_url: _link, ...raw } = data
  return {
    data: { recording, siblings: siblings.flatMap((each) => toRecordingFile(each) ?? []), raw },
    meta: { asOf: new Date().toISOString() },
  }
}

async function siblingsOf({ id, session_id, participant_id }: Recording): Promise<Recording[]> {
  if (!session_id || !participant_id) return []
  const filters = { 'filter[session_id]': session_id, 'filter[participant_id]': participant_id }
  try {
    const { items } = await readPage('recordings.list', { filters })
    return items.filter((each) => each.id !== id)
  } catch (error) {
    logger.debug({ err: error, recording_id: id }, 'siblings of a recording not read')
    return []
  }
}
