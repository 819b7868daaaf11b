import 'server-only'
import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { lowerRole, type Role } from '@/lib/contract/roles'
import type { NewToken } from '@/lib/contract/tokens'
import { sha256 } from '@/lib/server/audit/digest'
import type { Actor } from '@/lib/server/auth/actor'
import { database } from '@/lib/server/db/client'
import { personalTokens } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'
import { toSummary } from './summary'

type Wanted = { name: string; role: Role; expires_in_days: number }

/**
 * Makes a personal token; this answer is the only place where it can ever be read, since only its
 * hash is kept. Throws `forbidden` for a role above the owner's.
 */
export async function createToken(actor: Actor, wanted: Wanted): Promise<NewToken> {
  if (lowerRole(wanted.role, actor.role) !== wanted.role) {
    throw new ApiError('forbidden', { detail: `Your own role is ${actor.role}.` })
  }
  const token = `rw_${randomBytes(32).toString('base64url')}`
  const db = await database()
  const [row] = await db
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
  if (!row) throw new Error('The database did not answer with the new token.')
  return { data: { ...toSummary(row), token } }
}
