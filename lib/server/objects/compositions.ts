import 'server-only'
import { LRUCache } from 'lru-cache'
import type { RoomComposition } from '@/lib/contract/composition'
import { singleton } from '@/lib/server/process'

/** What the audit trail records of a composition that Telnyx may have deleted. */
export type CachedComposition = {
  sessionId: string | null
  roomId: string | null
  createdAt: string | null
}

const compositions = () =>
  singleton(
    'directory.compositions',
    () => new LRUCache<string, CachedComposition>({ max: 20_000 }),
  )

/** Caches a composition from another read: once deleted, it cannot be read. */
export function putComposition({ id, session_id, room_id, created_at }: RoomComposition): void {
  if (!id) return
  compositions().set(id, {
    sessionId: session_id ?? null,
    roomId: room_id ?? null,
    createdAt: created_at ?? null,
  })
}

/** The composition as last read; null while it is unknown. */
export function cachedComposition(id: string): CachedComposition | null {
  return compositions().get(id) ?? null
}
