import 'server-only'
import type { RoomComposition } from '@/lib/contract/composition'
import { mirrorCompositions } from '@/lib/server/db/mirror-schema'
import { distinct } from './distinct'
import { amount, id, moment, word } from './fields'
import { inPortions } from './in-portions'
import type { Provenance } from './provenance'
import { upsert } from './upsert'

/** Writes newer versions of compositions; links are not stored. */
export function putCompositions(
  compositions: RoomComposition[],
  provenance: Provenance,
): Promise<void> {
  return inPortions(distinct(compositions), provenance, (tx, portion) =>
    upsert(tx, mirrorCompositions, portion.map(toRow), provenance),
  )
}

const toRow = (composition: RoomComposition & { id: string }) => ({
  id: composition.id,
  updated_at: moment(composition.updated_at),
  room_id: id(composition.room_id),
  session_id: id(composition.session_id),
  status: word(composition.status),
  format: word(composition.format),
  resolution: word(composition.resolution),
  duration_secs: amount(composition.duration_secs),
  size_mb: amount(composition.size_mb),
  created_at: moment(composition.created_at),
  started_at: moment(composition.started_at),
  ended_at: moment(composition.ended_at),
  completed_at: moment(composition.completed_at),
})
