import 'server-only'
import { and, count, desc, eq, max, sql, type SQL } from 'drizzle-orm'
import type { SignedInBrowser, UserSummary } from '@/lib/contract/users'
import { isAlive } from '@/lib/server/auth/user-sessions'
import { database } from '@/lib/server/db/client'
import { users, userSessions } from '@/lib/server/db/schema'

/** Users with a summary of their browsers, by name; all, or those matching a condition. */
export async function userSummaries(condition?: SQL): Promise<UserSummary[]> {
  const db = await database()
  const seen = db
    .select({
      userId: userSessions.userId,
      lastSeenAt: max(userSessions.lastInputAt).as('last_seen_at'),
      alive: count(sql`case when ${isAlive()} then 1 end`).as('alive'),
    })
    .from(userSessions)
    .groupBy(userSessions.userId)
    .as('seen')
  const rows = await db
    .select({ user: users, lastSeenAt: seen.lastSeenAt, alive: seen.alive })
    .from(users)
    .leftJoin(seen, eq(seen.userId, users.id))
    .where(condition)
    .orderBy(sql`lower(${users.name})`, users.id)
  return rows.map(({ user, lastSeenAt, alive }) => ({
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    disabled_at: user.disabledAt?.toISOString() ?? null,
    created_at: user.createdAt.toISOString(),
    last_seen_at: lastSeenAt?.toISOString() ?? null,
    // A disabled user's sessions are invalid; one driver returns counts as text.
    sessions: user.disabledAt ? 0 : Number(alive ?? 0),
  }))
}

/** The browsers in which somebody is signed in now, the last used first. */
export async function listBrowsers(
  userId: string,
  current: string | null,
): Promise<SignedInBrowser[]> {
  const db = await database()
  const rows = await db
    .select()
    .from(userSessions)
    .where(and(eq(userSessions.userId, userId), isAlive()))
    .orderBy(desc(userSessions.lastInputAt), userSessions.id)
  return rows.map((row) => ({
    id: row.id,
    current: row.id === current,
    signed_in_at: row.createdAt.toISOString(),
    last_input_at: row.lastInputAt.toISOString(),
    expires_at: row.expiresAt.toISOString(),
    address: row.peer,
    agent: row.userAgent,
  }))
}
