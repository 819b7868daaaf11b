import 'server-only'
import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import { maxInFlightMs } from '@/lib/contract/in-flight'
import type { Act } from '@/lib/contract/live'
import type { Transaction } from '@/lib/server/db/client'
import { receipts } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'
import type { ReceiptRow } from './rows'

/**
 * Locks and returns receipts of the same act in a session that are in flight: being sent or, for a
 * kick or an end, accepted and watched. Concurrent senders, at any instance, wait for this
 * transaction and so see its rows. Receipts older than `longestFlightMs` were left by a server that
 * stopped and are ignored.
 */
export async function lockInFlight(
  tx: Transaction,
  act: Act,
  sessionId: string,
): Promise<ReceiptRow[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${sessionId}, 0))`)
  return tx
    .select()
    .from(receipts)
    .where(
      and(
        eq(receipts.sessionId, sessionId),
        eq(receipts.act, act),
        eq(receipts.open, true),
        inArray(receipts.state, ['sending', 'accepted']),
        gt(receipts.sentAt, new Date(Date.now() - maxInFlightMs)),
      ),
    )
}

/** The 409 for an act that is wholly in flight: who sent it, for whom, and since when. */
export function refusedInFlight(others: ReceiptRow[]): ApiError {
  const [first] = others
  const detail = first
    ? `${first.actorName} sent the same ${first.act} at ${first.sentAt.toISOString()}, and it waits for Telnyx. Nothing was sent again.`
    : undefined
  const inFlight = others.map(({ participantId, actorName, sentAt }) => ({
    participant_id: participantId,
    by: actorName,
    since: sentAt.toISOString(),
  }))
  return new ApiError('act_in_flight', { outcome: 'not_sent', detail, inFlight })
}
