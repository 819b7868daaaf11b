import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { prepared } from '@/lib/server/db/prepared'
import { users, userSessions } from '@/lib/server/db/schema'
import type { Actor } from './actor'
import { coalesce } from './coalesce'
import { readSessionCookie, type SessionClaims } from './session-cookie'
import { isAlive } from './user-sessions'

/** The actor of this `Cookie` header; null if nobody is signed in. */
export async function actorOfCookie(header: string | null): Promise<Actor | null> {
  const session = await readSessionCookie(header)
  return session ? actorOfSession(session) : null
}

/** Read after each request arrived, so that sign-out, disabling and demotion count at once. */
export async function actorOfSession(session: Omit<SessionClaims, 'exp'>): Promise<Actor | null> {
  const user = await findUser(session.sid)
  if (user?.userId !== session.sub) return null
  return { ...user, via: 'cookie', userSessionId: session.sid, tokenId: null }
}

const userOfSession = prepared((db) =>
  db
    .select({ userId: users.id, name: users.name, email: users.email, role: users.role })
    .from(userSessions)
    .innerJoin(users, eq(users.id, userSessions.userId))
    .where(and(eq(userSessions.id, sql.placeholder('sid')), isNull(users.disabledAt), isAlive()))
    .prepare('user_of_session'),
)

const findUser = coalesce(async (sid) => {
  const [user] = await (await userOfSession()).execute({ sid })
  return user
})
