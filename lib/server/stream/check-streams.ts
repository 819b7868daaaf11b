import 'server-only'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { lowerRole, type Role } from '@/lib/contract/roles'
import type { Actor } from '@/lib/server/auth/actor'
import { isUsable } from '@/lib/server/auth/actor-of-token'
import { isAlive } from '@/lib/server/auth/user-sessions'
import { database } from '@/lib/server/db/client'
import { personalTokens, users, userSessions } from '@/lib/server/db/schema'
import { openStreams } from './streams'

const present = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]

/** The current role of each session and token; invalid ones are left out. */
async function rolesNow(actors: Actor[]): Promise<Map<string, Role>> {
  const db = await database()
  const browsers = db
    .select({ id: userSessions.id, role: users.role, ownerRole: users.role })
    .from(userSessions)
    .innerJoin(users, eq(users.id, userSessions.userId))
    .where(
      and(
        inArray(userSessions.id, present(actors.map(({ userSessionId }) => userSessionId))),
        isNull(users.disabledAt),
        isAlive(),
      ),
    )
  const tokens = db
    .select({ id: personalTokens.id, role: personalTokens.role, ownerRole: users.role })
    .from(personalTokens)
    .innerJoin(users, eq(users.id, personalTokens.userId))
    .where(
      and(inArray(personalTokens.id, present(actors.map(({ tokenId }) => tokenId))), isUsable()),
    )
  const rows = await unionAll(browsers, tokens)
  return new Map(rows.map(({ id, role, ownerRole }) => [id, lowerRole(role, ownerRole)]))
}

/**
 * Closes the streams of users who are signed out or whose role changed since the stream opened. One
 * query for all streams of the process.
 */
export async function checkStreams(): Promise<void> {
  const streams = openStreams().all()
  if (streams.length === 0) return
  const roles = await rolesNow(streams.map(({ actor }) => actor))
  for (const stream of streams) {
    const { userSessionId, tokenId, role } = stream.actor
    if (roles.get(userSessionId ?? tokenId ?? '') !== role) stream.close()
  }
}
