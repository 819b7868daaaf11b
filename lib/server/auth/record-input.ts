import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { SessionEnds } from '@/lib/contract/session'
import { database } from '@/lib/server/db/client'
import { userSessions } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'
import { idleMaxAge, isAlive } from './user-sessions'

/**
 * Records a person's input: the 60 idle minutes start again, by the database's clock. Throws
 * `unauthenticated` if the session has ended meanwhile.
 */
export async function recordInput(userSessionId: string): Promise<SessionEnds['data']> {
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
