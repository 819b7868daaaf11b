import 'server-only'
import { and, eq, ne, sql } from 'drizzle-orm'
import { isAlive } from '@/lib/server/auth/user-sessions'
import type { Database, Transaction } from '@/lib/server/db/database'
import { userSessions } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'

/** Signs a user out of every browser but `kept`; returns of how many. */
export async function endBrowsers(
  db: Database | Transaction,
  userId: string,
  kept?: string,
): Promise<number> {
  const others = kept === undefined ? undefined : ne(userSessions.id, kept)
  const ended = await db
    .update(userSessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(userSessions.userId, userId), isAlive(), others))
    .returning({ id: userSessions.id })
  return ended.length
}

/** Signs a user out of one browser. Throws `not_found`. */
export async function endBrowser(db: Database, userId: string, id: string): Promise<void> {
  const ended = await db
    .update(userSessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(userSessions.id, id), eq(userSessions.userId, userId), isAlive()))
    .returning({ id: userSessions.id })
  if (ended.length > 0) return
  throw new ApiError('not_found', { detail: 'No such browser is signed in.' })
}
