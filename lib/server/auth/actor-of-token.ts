import 'server-only'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { lowerRole } from '@/lib/contract/roles'
import { sha256 } from '@/lib/server/audit/digest'
import { database } from '@/lib/server/db/client'
import { databaseFaultOf } from '@/lib/server/db/fault'
import { prepared } from '@/lib/server/db/prepared'
import { personalTokens, users } from '@/lib/server/db/schema'
import { logger } from '@/lib/server/logger'
import type { Actor } from './actor'
import { coalesce } from './coalesce'

const bearer = /^Bearer +(rw_[\w-]{43})$/i

/** At most once a minute, so that a busy script does not write with every call. */
const isUseOld = sql<boolean>`coalesce(${personalTokens.lastUsedAt} < now() - interval '1 minute', true)`

/**
 * The actor of the personal token in this `Authorization` header; null for anything else. The token
 * acts with the lower of its role and its owner's current one, and ends with the owner's account.
 */
export async function actorOfToken(authorization: string, peer: string): Promise<Actor | null> {
  const token = bearer.exec(authorization)?.[1]
  if (!token) return null
  const found = await findToken(sha256(token))
  if (!found) return null
  const { tokenId, tokenRole, ownerRole, isUseOld: toNote, ...owner } = found
  if (toNote) await noteUse(tokenId, peer)
  const role = lowerRole(tokenRole, ownerRole)
  return { ...owner, role, via: 'token', userSessionId: null, tokenId }
}

/** The condition for a token, joined with its owner, to be valid; by the database's clock. */
export function isUsable() {
  return and(
    isNull(personalTokens.revokedAt),
    gt(personalTokens.expiresAt, sql`now()`),
    isNull(users.disabledAt),
  )
}

const tokenByHash = prepared((db) =>
  db
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      ownerRole: users.role,
      tokenId: personalTokens.id,
      tokenRole: personalTokens.role,
      isUseOld,
    })
    .from(personalTokens)
    .innerJoin(users, eq(users.id, personalTokens.userId))
    .where(and(eq(personalTokens.tokenHash, sql.placeholder('hash')), isUsable()))
    .prepare('personal_token_by_hash'),
)

const findToken = coalesce(async (hash) => {
  const [found] = await (await tokenByHash()).execute({ hash })
  return found
})

/** A full disk still serves reads: failing to store the last use is no reason to refuse. */
async function noteUse(id: string, peer: string): Promise<void> {
  const db = await database()
  try {
    await db
      .update(personalTokens)
      .set({ lastUsedAt: sql`now()`, lastUsedFrom: peer })
      .where(and(eq(personalTokens.id, id), isUseOld))
  } catch (error) {
    if (databaseFaultOf(error) !== 'full') throw error
    logger.warn({ err: error }, 'storing the last use of a token failed')
  }
}
