import 'server-only'
import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import { longestFlightMs } from '@/lib/contract/in-flight'
import type { Act } from '@/lib/contract/live'
import type { Transaction } from '@/lib/server/db/client'
import { receipts } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'
import type { ReceiptRow } from './rows'

/**
 * The receipts of the same act in a session that wait for Telnyx: being sent or, of a kick or an
 * end, accepted and watched. Others who ask wait until the transaction is over, at whichever
 * instance, so that what it adds is seen by them. What is older than `longestFlightMs` was left by
 * a server that stopped, and counts no more.
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
        gt(receipts.sentAt, new Date(Date.now() - longestFlightMs)),
      ),
    )
}

/** Refuses an act of which all is in flight already: who does it, to whom, and since when. */
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
