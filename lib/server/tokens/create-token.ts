import 'server-only'
import { randomBytes } from 'node:crypto'
import { and, count, eq, isNull, sql } from 'drizzle-orm'
import { lowerRole, type Role } from '@/lib/contract/roles'
import { maxTokens, type NewToken } from '@/lib/contract/tokens'
import { sha256 } from '@/lib/server/audit/digest'
import type { Actor } from '@/lib/server/auth/actor'
import { isUsable } from '@/lib/server/auth/actor-of-token'
import { isAlive } from '@/lib/server/auth/user-sessions'
import { database } from '@/lib/server/db/client'
import type { Transaction } from '@/lib/server/db/database'
import { personalTokens, users, userSessions } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'
import { toSummary } from './summary'

type Wanted = { name: string; role: Role; expires_in_days: number }

/**
 * Creates a personal token. Only its hash is stored, so it can be read in this answer only. Throws
 * `forbidden` for a role above the owner's, `too_many_tokens` for a user who has twenty.
 */
export async function createToken(actor: Actor, wanted: Wanted): Promise<NewToken> {
  if (lowerRole(wanted.role, actor.role) !== wanted.role) {
    throw new ApiError('forbidden', { detail: `Your own role is ${actor.role}.` })
  }
  const token = `rw_${randomBytes(32).toString('base64url')}`
  const db = await database()
  const row = await db.transaction(async (tx) => {
    await requireSignedIn(tx, actor)
    await requireRoom(tx, actor.userId)
    const [made] = await tx
      .insert(personalTokens)
      .values({
        userId: actor.userId,
        name: wanted.name,
        role: wanted.role,
        tokenHash: sha256(token),
        hint: token.slice(-4),
        expiresAt: sql`now() + make_interval(days => ${wanted.expires_in_days})`,
      })
      .returning()
    return made
  })
  if (!row) throw new Error('The database did not answer with the new token.')
  return { data: { ...toSummary(row), token } }
}

/**
 * Locks the owner's row, as password changes and disabling do: no token is created during an act
 * that revokes them all.
 */
async function requireSignedIn(tx: Transaction, { userId, userSessionId }: Actor): Promise<void> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update')
  const ended = new ApiError('unauthenticated', { detail: 'The session has ended.' })
  if (userSessionId === null) throw ended
  const [session] = await tx
    .select({ id: userSessions.id })
    .from(userSessions)
    .innerJoin(users, eq(users.id, userSessions.userId))
    .where(and(eq(userSessions.id, userSessionId), isNull(users.disabledAt), isAlive()))
  if (!session) throw ended
}

async function requireRoom(tx: Transaction, userId: string): Promise<void> {
  const [present] = await tx
    .select({ tokens: count() })
    .from(personalTokens)
    .innerJoin(users, eq(users.id, personalTokens.userId))
    .where(and(eq(personalTokens.userId, userId), isUsable()))
  if (Number(present?.tokens ?? 0) < maxTokens) return
  throw new ApiError('too_many_tokens', {
    detail: `You have ${maxTokens} personal tokens. Revoke one that is not needed any more.`,
  })
}
