import 'server-only'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { TokenList } from '@/lib/contract/tokens'
import { database } from '@/lib/server/db/client'
import { personalTokens } from '@/lib/server/db/schema'
import { toSummary } from './summary'

/** A user's tokens, newest first; expired ones too, revoked ones not. */
export async function listTokens(userId: string): Promise<TokenList> {
  const db = await database()
  const rows = await db
    .select()
    .from(personalTokens)
    .where(and(eq(personalTokens.userId, userId), isNull(personalTokens.revokedAt)))
    .orderBy(desc(personalTokens.createdAt), desc(personalTokens.id))
  return { data: rows.map(toSummary) }
}
