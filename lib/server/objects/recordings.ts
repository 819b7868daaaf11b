import 'server-only'
import { eq } from 'drizzle-orm'
import type { Recording } from '@/lib/contract/telnyx'
import { Cache } from '@/lib/server/cache/cache'
import { database } from '@/lib/server/db/client'
import { mirrorRecordings } from '@/lib/server/db/mirror-schema'
import { ApiError } from '@/lib/server/errors'
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

async function readStored(id: string): Promise<CachedRecording> {
  const db = await database()
  const [row] = await db.select().from(mirrorRecordings).where(eq(mirrorRecordings.id, id))
  if (!row) throw new ApiError('not_found')
  return {
    personId: row.participantId,
    sessionId: row.sessionId,
    roomId: row.roomId,
    kind: row.type,
    startedAt: row.startedAt?.toISOString() ?? null,
    sizeMb: row.sizeMb,
  }
}

const recordings = () =>
  singleton(
    'directory.recordings',
    () => new Cache({ read: readStored, ttlMs: Infinity, errorTtlMs: 0, max: 20_000 }),
  )

/** Caches recordings from another read: once deleted, they cannot be read. */
export function putRecordings(read: Recording[]): void {
  for (const recording of read) {
    if (!recording.id) continue
    recordings().put(recording.id, {
      personId: recording.participant_id ?? null,
      sessionId: recording.session_id ?? null,
      roomId: recording.room_id ?? null,
      kind: recording.type ?? null,
      startedAt: recording.started_at ?? null,
      sizeMb: recording.size_mb ?? null,
    })
  }
}

/** Loads a recording from the mirror unless cached: a deletion records whose it was. Never throws. */
export async function loadRecording(id: string): Promise<void> {
  await recordings().load([id])
}

/** The recording as last read; null if not cached. */
export function cachedRecording(id: string): CachedRecording | null {
  return recordings().get(id)
}
