import 'server-only'
import type { PersonRecording } from '@/lib/contract/people'
import type { Recording } from '@/lib/contract/telnyx'
import { logger } from '@/lib/server/logger'
import { readPage } from '@/lib/server/telnyx/read-page'

/**
 * The recordings of these visits, one call each, without links. Never throws: null if a call
 * failed, since the list would be incomplete.
 */
export async function listPersonRecordings(ids: string[]): Promise<PersonRecording[] | null> {
  try {
    return (await Promise.all(ids.map(ofVisit))).flat()
  } catch (error) {
    logger.debug({ err: error }, 'recordings of a person not read')
    return null
  }
}

async function ofVisit(participantId: string): Promise<PersonRecording[]> {
  const filters = { 'filter[participant_id]': participantId }
  const { items } = await readPage('recordings.list', { filters })
  return items.flatMap((recording) => toRecording(recording, participantId))
}

function toRecording(recording: Recording, participantId: string): PersonRecording[] {
  if (!recording.id) return []
  return [
    {
      id: recording.id,
      participantId,
      type: recording.type ?? null,
      status: recording.status ?? null,
      startedAt: recording.started_at ?? null,
      durationSecs: recording.duration_secs ?? null,
      sizeMb: recording.size_mb ?? null,
    },
  ]
}
