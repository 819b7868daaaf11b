import 'server-only'
import { eq } from 'drizzle-orm'
import type { RoomComposition } from '@/lib/contract/composition'
import { Cache } from '@/lib/server/cache/cache'
import { database } from '@/lib/server/db/client'
import { mirrorCompositions } from '@/lib/server/db/mirror-schema'
import { ApiError } from '@/lib/server/errors'
import { singleton } from '@/lib/server/process'

/** What the audit trail records of a composition that Telnyx may have deleted. */
export type CachedComposition = {
  sessionId: string | null
  roomId: string | null
  createdAt: string | null
}

async function readStored(id: string): Promise<CachedComposition> {
  const db = await database()
  const [row] = await db.select().from(mirrorCompositions).where(eq(mirrorCompositions.id, id))
  if (!row) throw new ApiError('not_found')
  const { sessionId, roomId, createdAt } = row
  return { sessionId, roomId, createdAt: createdAt?.toISOString() ?? null }
}

const compositions = () =>
  singleton(
    'directory.compositions',
    () => new Cache({ read: readStored, ttlMs: Infinity, errorTtlMs: 0, max: 20_000 }),
  )

/** Caches a composition from another read: once deleted, it cannot be read. */
export function putComposition({ id, session_id, room_id, created_at }: RoomComposition): void {
  if (!id) return
  compositions().put(id, {
    sessionId: session_id ?? null,
    roomId: room_id ?? null,
    createdAt: created_at ?? null,
  })
}

/** Loads a composition from the mirror unless cached. Never throws. */
export async function loadComposition(id: string): Promise<void> {
  await compositions().load([id])
}

/** The composition as last read; null while it is unknown. */
export function cachedComposition(id: string): CachedComposition | null {
  return compositions().get(id)
}
