import 'server-only'
import { displayName } from '@/lib/contract/display-name'
import type { Room } from '@/lib/contract/telnyx'
import type { Transaction } from '@/lib/server/db/client'
import { mirrorRooms } from '@/lib/server/db/mirror-schema'
import { storable } from '@/lib/server/db/storable'
import { distinct } from './distinct'
import { id, moment, whole } from './fields'
import { inPortions } from './in-portions'
import type { Provenance } from './provenance'
import { textIds } from './texts'
import { upsert } from './upsert'

/** Writes newer versions of rooms, without the sessions in them. */
export function putRooms(rooms: Room[], provenance: Provenance): Promise<void> {
  return inPortions(distinct(rooms), provenance, (tx, portion) => write(tx, portion, provenance))
}

const nameOf = ({ unique_name }: Room) => displayName(storable(unique_name)).whole

async function write(tx: Transaction, rooms: (Room & { id: string })[], provenance: Provenance) {
  const ids = await textIds(
    tx,
    'room',
    rooms.flatMap((room) => nameOf(room) ?? []),
  )
  const rows = rooms.map((room) => ({
    id: room.id,
    updated_at: moment(room.updated_at),
    name_id: ids.get(nameOf(room) ?? '') ?? null,
    unique_name: storable(room.unique_name),
    max_participants: whole(room.max_participants),
    enable_recording: room.enable_recording ?? null,
    active_session_id: id(room.active_session_id),
    created_at: moment(room.created_at),
  }))
  await upsert(tx, mirrorRooms, rows, provenance)
}
