import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { userSessions } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'
import { idleMaxAge, isAlive } from './user-sessions'

/** ISO 8601, by the database's clock. */
export type SessionEnds = { idle_expires_at: string; expires_at: string }

/**
 * A person has touched the page: the 60 minutes begin anew. Throws `unauthenticated` if the session
 * has ended meanwhile.
 */
export async function recordInput(userSessionId: string): Promise<SessionEnds> {
  const db = await database()
  const [row] = await db
    .update(userSessions)
    .set({ lastInputAt: sql`now()` })
    .where(and(eq(userSessions.id, userSessionId), isAlive()))
    .returning({ lastInputAt: userSessions.lastInputAt, expiresAt: userSessions.expiresAt })
  if (!row) throw new ApiError('unauthenticated', { detail: 'The session has ended.' })
  return {
    idle_expires_at: new Date(row.lastInputAt.getTime() + idleMaxAge * 1000).toISOString(),
    expires_at: row.expiresAt.toISOString(),
  }
}
