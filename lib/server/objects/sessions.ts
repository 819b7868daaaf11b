import 'server-only'
import { Cache } from '@/lib/server/cache/cache'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import { telnyxRead } from '@/lib/server/telnyx/read'

/** The room of a session; null when Telnyx does not say. */
export type CachedSession = { roomId: string | null }

async function readSession(id: string): Promise<CachedSession> {
  const params = { room_session_id: id }
  const { room_id } = await telnyxRead('sessions.get', { params, quotaClass: 'decoration' })
  return { roomId: room_id ?? null }
}

const sessions = () =>
  singleton('directory.sessions', () => {
    const onError = (id: string, error: unknown) =>
      logger.debug({ err: error, session_id: id }, 'session not read; its room stays unknown')
    return new Cache({ read: readSession, ttlMs: 3_600_000, errorTtlMs: 0, max: 20_000, onError })
  })

/** Loads the rooms of these sessions into the cache. Never throws. */
export async function loadSessions(ids: (string | null | undefined)[]): Promise<void> {
  await sessions().load(ids)
}

/** The session as last read; null if not cached. */
export function cachedSession(id: string | null | undefined): CachedSession | null {
  return sessions().get(id)
}
