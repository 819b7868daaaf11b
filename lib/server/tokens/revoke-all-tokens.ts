import 'server-only'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { AuditEvent } from '@/lib/server/audit/audit-event'
import { recordEvent } from '@/lib/server/audit/record'
import type { Transaction } from '@/lib/server/db/database'
import { personalTokens } from '@/lib/server/db/schema'

/** The act that revokes tokens: its principal, address and request. */
export type Revoker = Pick<AuditEvent, 'actor' | 'peer' | 'requestId'>

/** Revokes every valid token of a user, and returns their ids for the audit trail. */
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

/** Records one row per token, after the transaction: the audit chain has its own lock. */
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
