import 'server-only'
import type { ObjectOperation } from '@/lib/contract/object-receipt'
import type { One } from '@/lib/contract/telnyx'
import { database } from '@/lib/server/db/client'
import { writeLater } from '@/lib/server/db/later'
import { objectReceipts } from '@/lib/server/db/schema'
import { ApiError, toApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import type { TelnyxAnswer } from '@/lib/server/telnyx/answer'
import { wantedOf } from './look-at-object'
import { changeObjectReceipt, type ObjectReceiptRow } from './object-receipts'
import { endsIt, readerOf } from './objects'
import type { ActContext, ActInput, Verb } from './perform'
import { startWatchingObject } from './watch-object'

async function open(
  name: ObjectOperation,
  { auditId, requestId }: ActContext,
  { params, body }: ActInput,
): Promise<ObjectReceiptRow> {
  const row = {
    auditId,
    requestId,
    operation: name,
    targetId: params[readerOf(name).parameter]?.toLowerCase() ?? null,
    wanted: wantedOf(body),
    state: 'sending' as const,
    sentAt: new Date(),
    open: true,
  }
  const db = await database()
  const [stored] = await db.insert(objectReceipts).values(row).returning()
  if (!stored) throw new Error('The database did not answer with the new receipt.')
  return stored
}

/** What became of the act is known, and stays so while the receipt cannot be written. */
async function settle(row: ObjectReceiptRow, change: Partial<ObjectReceiptRow>): Promise<void> {
  const write = async () => {
    await changeObjectReceipt(row, change)
    if (row.open) startWatchingObject(row)
  }
  await write().catch((error: unknown) => {
    logger.error({ err: error, audit_id: row.auditId }, 'receipt not written yet')
    writeLater('receipts', write)
  })
}

async function settleAccepted(row: ObjectReceiptRow, answer: TelnyxAnswer): Promise<void> {
  const { data } = (answer.json ?? {}) as Partial<One<{ id?: string }>>
  const targetId = row.targetId ?? data?.id ?? null
  const acceptedAfterMs = Date.now() - row.sentAt.getTime()
  await settle(row, { state: 'accepted', targetId, acceptedAfterMs })
}

async function settleFailure(row: ObjectReceiptRow, { key, details }: ApiError): Promise<void> {
  if (key === 'not_found' && endsIt(row.operation))
    return settle(row, { state: 'already', open: false })
  const { outcome } = details
  if (outcome !== 'unknown')
    return settle(row, {
      state: outcome === 'not_sent' ? 'not_sent' : 'failed',
      error: key,
      open: false,
    })
  // What was to be made without an answer has no id by which it could be looked for.
  await settle(row, { state: 'unknown', error: key, open: row.targetId !== null })
}

/**
 * An act on one object with a receipt of its own, stored before anything is sent. Afterwards it
 * says what Telnyx answered, and the object is read back until the act is proved, whoever waits.
 * Throws what sending throws; `audit_unavailable` (nothing sent) if the receipt cannot be stored.
 */
export function actOnObject(name: ObjectOperation): Verb {
  return async (context, input) => {
    const row = await open(name, context, input).catch((cause: unknown) => {
      const { retryAfterSecs } = toApiError(cause).details
      throw new ApiError('audit_unavailable', { outcome: 'not_sent', cause, retryAfterSecs })
    })
    const { params, query, body } = input
    try {
      const answer = await context.send(name, { params, query, body })
      await settleAccepted(row, answer)
      return answer
    } catch (thrown) {
      const error = toApiError(thrown)
      await settleFailure(row, error)
      throw error
    }
  }
}
