import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Act } from '@/lib/contract/live'
import { isWatched } from '@/lib/contract/watched-acts'
import { database } from '@/lib/server/db/client'
import { writeLater } from '@/lib/server/db/later'
import { receipts } from '@/lib/server/db/schema'
import type { ApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import { changeReceipts, type Change } from './open-receipts'
import type { ReceiptRow } from './rows'
import { startWatching } from './watch'

/**
 * Stores the outcome of the act; an error only delays that, since the outcome is recorded in the
 * trail.
 */
async function settle(rows: ReceiptRow[], change: Change, watched: boolean): Promise<void> {
  const write = async () => {
    await changeReceipts(rows, change)
    if (watched) startWatching(rows)
  }
  await write().catch((error: unknown) => {
    logger.error({ err: error, audit_id: rows[0]?.auditId }, 'storing receipts failed')
    writeLater('receipts', write)
  })
}

/** Stores that Telnyx accepted an act, and watches it if it can be proved. */
export async function settleAct(rows: ReceiptRow[], act: Act, acceptedAfterMs: number) {
  const watched = isWatched(act)
  await settle(rows, { state: 'accepted', acceptedAfterMs, open: watched }, watched)
}

/** Stores the outcome of a failed act; a refused kick or end is polled. */
export async function settleFailure(rows: ReceiptRow[], act: Act, error: ApiError): Promise<void> {
  const { outcome } = error.details
  // A refused kick or end may mean that the session has already ended; a poll shows it.
  const isPolled = isWatched(act) && (outcome === 'unknown' || error.key === 'upstream_refused')
  const state =
    outcome === 'not_sent' ? 'not_sent' : outcome === 'failed' && !isPolled ? 'failed' : 'unknown'
  await settle(rows, { state, open: isPolled, error: error.key }, isPolled)
}

/**
 * Closes receipts that were stored although the database's answer got lost; the act was not sent.
 */
export async function closeUnsent(auditId: string): Promise<void> {
  const db = await database()
  await db
    .update(receipts)
    .set({ state: 'not_sent', open: false, error: 'audit_unavailable' })
    .where(and(eq(receipts.auditId, auditId), eq(receipts.state, 'sending')))
}
