import 'server-only'
import { eq } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import type { Recording } from '@/lib/contract/telnyx'
import { database } from '@/lib/server/db/client'
import { mirrorRecordings } from '@/lib/server/db/mirror-schema'
import { singleton } from '@/lib/server/process'

/** What a deletion records of a recording that Telnyx may have deleted. */
export type CachedRecording = {
  personId: string | null
  sessionId: string | null
  roomId: string | null
  kind: string | null
  startedAt: string | null
  sizeMb: number | null
}

const recordings = () =>
  singleton('directory.recordings', () => new LRUCache<string, CachedRecording>({ max: 20_000 }))

/** Caches recordings from another read: once deleted, they cannot be read. */
export function putRecordings(read: Recording[]): void {
  for (const recording of read) {
    if (!recording.id) continue
    recordings().set(recording.id, {
      personId: recording.participant_id ?? null,
      sessionId: recording.session_id ?? null,
      roomId: recording.room_id ?? null,
      kind: recording.type ?? null,
      startedAt: recording.started_at ?? null,
      sizeMb: recording.size_mb ?? null,
    })
  }
}

/** Loads a recording from the mirror unless cached: a deletion records whose it was. */
export async function loadRecording(id: string): Promise<void> {
  if (recordings().has(id)) return
  const db = await database()
  const [row] = await db.select().from(mirrorRecordings).where(eq(mirrorRecordings.id, id))
  if (!row) return
  recordings().set(id, {
    personId: row.participantId,
    sessionId: row.sessionId,
    roomId: row.roomId,
    kind: row.type,
    startedAt: row.startedAt?.toISOString() ?? null,
    sizeMb: row.sizeMb,
  })
}

/** The recording as last read; null if not cached. */
export function cachedRecording(id: string): CachedRecording | null {
  return recordings().get(id) ?? null
}
