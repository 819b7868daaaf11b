import 'server-only'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { AuditEvent } from '@/lib/server/audit/audit-event'
import { recordEvent } from '@/lib/server/audit/record'
import type { Transaction } from '@/lib/server/db/database'
import { personalTokens } from '@/lib/server/db/schema'

/** By which act, of whom and from where the tokens went. */
export type Revoker = Pick<AuditEvent, 'actor' | 'peer' | 'requestId'>

/** Ends every token of a user that still counts, and answers their ids, which are to be recorded. */
export async function revokeAllTokens(tx: Transaction, userId: string): Promise<string[]> {
  const revoked = await tx
    .update(personalTokens)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(personalTokens.userId, userId),
        isNull(personalTokens.revokedAt),
        gt(personalTokens.expiresAt, sql`now()`),
      ),
    )
    .returning({ id: personalTokens.id })
  return revoked.map(({ id }) => id)
}

/** One row for each, after the transaction: the chain of the trail has a lock of its own. */
export async function recordRevocations(
  ids: string[],
  revoker: Revoker,
  because: string,
): Promise<void> {
  for (const targetId of ids)
    await recordEvent({
      ...revoker,
      action: 'token.revoke',
      targetType: 'token',
      targetId,
      outcome: 'succeeded',
      details: { because },
    })
}
