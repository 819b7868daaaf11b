import 'server-only'
import type { Recording } from '@/lib/contract/telnyx'
import { mirrorRecordings } from '@/lib/server/db/mirror-schema'
import { distinct } from './distinct'
import { amount, id, moment, word } from './fields'
import { inPortions } from './in-portions'
import type { Provenance } from './provenance'
import { upsert } from './upsert'

/** Writes newer versions of recordings; links are not stored. */
export function putRecordings(recordings: Recording[], provenance: Provenance): Promise<void> {
  return inPortions(distinct(recordings), provenance, (tx, portion) =>
    upsert(tx, mirrorRecordings, portion.map(toRow), provenance),
  )
}

const toRow = (recording: Recording & { id: string }) => ({
  id: recording.id,
  updated_at: moment(recording.updated_at),
  room_id: id(recording.room_id),
  session_id: id(recording.session_id),
  participant_id: id(recording.participant_id),
  type: word(recording.type),
  status: word(recording.status),
  codec: word(recording.codec),
  duration_secs: amount(recording.duration_secs),
  size_mb: amount(recording.size_mb),
  created_at: moment(recording.created_at),
  started_at: moment(recording.started_at),
  ended_at: moment(recording.ended_at),
  completed_at: moment(recording.completed_at),
})
