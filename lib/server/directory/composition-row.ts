import 'server-only'
import { compositionStatuses, type RoomComposition } from '@/lib/contract/composition'
import type { CompositionRow } from '@/lib/contract/composition-list'
import { cachedRoom } from '@/lib/server/objects/rooms'
import { putComposition } from '@/lib/server/objects/compositions'

/** A composition in its public form, with the cached name of its room; null without an id. */
export function toCompositionRow(composition: RoomComposition): CompositionRow | null {
  if (!composition.id) return null
  putComposition(composition)
  const roomId = composition.room_id ?? null
  return {
    id: composition.id,
    room: roomId ? { id: roomId, name: cachedRoom(roomId)?.name ?? null } : null,
    sessionId: composition.session_id ?? null,
    status: compositionStatuses.find((status) => status === composition.status) ?? null,
    resolution: composition.resolution ?? null,
    durationSecs: composition.duration_secs ?? null,
    sizeMb: composition.size_mb ?? null,
    createdAt: composition.created_at ?? null,
    completedAt: composition.completed_at ?? null,
  }
}
