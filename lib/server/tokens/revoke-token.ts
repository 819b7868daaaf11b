import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { TokenSummary } from '@/lib/contract/tokens'
import { database } from '@/lib/server/db/client'
import { personalTokens } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'
import { toSummary } from './summary'

/** Revokes a token of this user at once. Throws `not_found` for anybody else's. */
export async function revokeToken(userId: string, id: string): Promise<{ data: TokenSummary }> {
  const db = await database()
  const [row] = await db
    .update(personalTokens)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(personalTokens.id, id),
        eq(personalTokens.userId, userId),
        isNull(personalTokens.revokedAt),
      ),
    )
    .returning()
  if (!row) throw new ApiError('not_found', { detail: 'This user has no such token.' })
  return { data: toSummary(row) }
}
