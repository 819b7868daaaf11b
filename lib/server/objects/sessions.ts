import 'server-only'
import type { One, RoomSession } from '@/lib/contract/telnyx'
import { Known } from '@/lib/server/cache/known'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import { telnyxRead } from '@/lib/server/telnyx/read'

/** The room of a session; null when Telnyx does not say. */
export type KnownSession = { roomId: string | null }

async function readSession(id: string): Promise<KnownSession> {
  const answer = await telnyxRead('sessions.get', {
    params: { room_session_id: id },
    quotaClass: 'decoration',
  })
  return { roomId: (answer.json as One<RoomSession>).data.room_id ?? null }
}

const sessions = () =>
  singleton('directory.sessions', () => {
    const onProblem = (id: string, error: unknown) =>
      logger.debug({ err: error, session_id: id }, 'session not read; its room stays unknown')
    return new Known<KnownSession>({ read: readSession, freshMs: 3_600_000, onProblem })
  })

/** Learns in which rooms these sessions were. Never throws. */
export async function learnSessions(ids: (string | null | undefined)[]): Promise<void> {
  await sessions().learn(ids)
}

export function knownSession(id: string | null | undefined): KnownSession | null {
  return sessions().get(id)
}
