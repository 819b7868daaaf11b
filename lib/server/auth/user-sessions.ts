import 'server-only'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { idleMinutes } from '@/lib/contract/session'
import { database } from '@/lib/server/db/client'
import { userSessions } from '@/lib/server/db/schema'

/** A session ends 12 hours after signing in in any case; in seconds. */
export const sessionMaxAge = 12 * 3600

/** And this long after a person's last input; in seconds. */
export const idleMaxAge = idleMinutes * 60

/** The condition for a session to be valid, by the database's clock. */
export function isAlive() {
  return and(
    isNull(userSessions.revokedAt),
    gt(userSessions.expiresAt, sql`now()`),
    gt(userSessions.lastInputAt, sql`now() - make_interval(secs => ${idleMaxAge})`),
  )
}

type Browser = { peer: string; userAgent: string | null }

/** Starts a session of 12 hours and returns its id. */
export async function startSession(userId: string, browser: Browser): Promise<string> {
  const db = await database()
  const expiresAt = sql`now() + make_interval(secs => ${sessionMaxAge})`
  const userAgent = browser.userAgent?.slice(0, 500) ?? null
  const [row] = await db
    .insert(userSessions)
    .values({ userId, expiresAt, peer: browser.peer, userAgent })
    .returning({ id: userSessions.id })
  if (!row) throw new Error('The database did not answer with the new session.')
  return row.id
}

/** Ends a session at once; its cookie is invalid from now on. */
export async function endSession(id: string): Promise<void> {
  const db = await database()
  await db
    .update(userSessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(userSessions.id, id), isNull(userSessions.revokedAt)))
}
