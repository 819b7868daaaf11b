import 'server-only'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { uuid } from '@/lib/contract/schemas/fields'
import { database } from '@/lib/server/db/client'
import { writeLater } from '@/lib/server/db/later'
import { objectReceipts } from '@/lib/server/db/schema'
import type { ApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import type { TelnyxAnswer } from '@/lib/server/telnyx/answer'
import { changeObjectReceipt, type ObjectReceiptRow } from './object-receipts'
import { endsIt } from './objects'
import { startWatchingObject } from './watch-object'

/**
 * Stores the outcome of the act; an error only delays that, since the outcome is recorded in the
 * trail.
 */
async function settle(row: ObjectReceiptRow, change: Partial<ObjectReceiptRow>): Promise<void> {
  const write = async () => {
    await changeObjectReceipt(row, change)
    if (row.open) startWatchingObject(row)
  }
  await write().catch((error: unknown) => {
    logger.error({ err: error, audit_id: row.auditId }, 'storing a receipt failed')
    writeLater('receipts', write)
  })
}

const created = z.object({ data: z.object({ id: uuid }) })

/** The id of the created object; null if the answer has none. */
const idIn = ({ json }: TelnyxAnswer): string | null =>
  created.safeParse(json).data?.data.id ?? null

/** Stores that Telnyx accepted an act, and polls for its proof. */
export async function settleAccepted(row: ObjectReceiptRow, answer: TelnyxAnswer): Promise<void> {
  const targetId = row.targetId ?? idIn(answer)
  const acceptedAfterMs = Date.now() - row.sentAt.getTime()
  await settle(row, { state: 'accepted', targetId, acceptedAfterMs, open: targetId !== null })
}

/** Stores the outcome of a failed act, and polls its object if no answer came. */
export async function settleObjectFailure(
  row: ObjectReceiptRow,
  { key, details: { outcome } }: ApiError,
): Promise<void> {
  const isOver = { error: key, open: false }
  if (key === 'not_found' && endsIt(row.operation))
    return settle(row, { state: 'already', open: false })
  if (outcome === 'not_sent') return settle(row, { state: 'not_sent', ...isOver })
  if (outcome !== 'unknown') return settle(row, { state: 'failed', ...isOver })
  // An unanswered create has no id to poll for.
  await settle(row, { state: 'unknown', error: key, open: row.targetId !== null })
}

/**
 * Closes a receipt that was stored although the database's answer got lost; the act was not sent.
 */
export async function closeUnsentObject(auditId: string): Promise<void> {
  const db = await database()
  await db
    .update(objectReceipts)
    .set({ state: 'not_sent', open: false, error: 'audit_unavailable' })
    .where(and(eq(objectReceipts.auditId, auditId), eq(objectReceipts.state, 'sending')))
}
