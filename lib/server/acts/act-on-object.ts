import 'server-only'
import { isObjectOperation, type ObjectOperation } from '@/lib/contract/object-receipt'
import type { Send } from '@/lib/server/audit/with-audit'
import { database } from '@/lib/server/db/client'
import { isInDoubt } from '@/lib/server/db/fault'
import { writeLater } from '@/lib/server/db/later'
import { objectReceipts } from '@/lib/server/db/schema'
import { ApiError, toApiError } from '@/lib/server/errors'
import { wantedOf } from './poll-object'
import type { ObjectReceiptRow } from './object-receipts'
import { readerOf } from './objects'
import type { ActContext, Verb } from './perform'
import { closeUnsentObject, settleAccepted, settleObjectFailure } from './settle-object'

type Call = Parameters<Send>[1]

type Recorded = Pick<ActContext, 'auditId' | 'requestId' | 'send'>

async function open(
  name: ObjectOperation,
  { auditId, requestId }: Recorded,
  { params = {}, body }: Call,
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

/**
 * Stores a receipt, then sends an act on one object. The receipt then holds Telnyx's answer, and
 * the object is polled until the act is proved, whether or not a client waits. Throws what sending
 * throws; `audit_unavailable` (nothing sent) if the receipt cannot be stored.
 */
async function sendWithReceipt(name: ObjectOperation, recorded: Recorded, call: Call) {
  const row = await open(name, recorded, call).catch((cause: unknown) => {
    if (isInDoubt(cause)) writeLater('receipts', () => closeUnsentObject(recorded.auditId))
    const { retryAfterSecs } = toApiError(cause).details
    throw new ApiError('audit_unavailable', { outcome: 'not_sent', cause, retryAfterSecs })
  })
  try {
    const answer = await recorded.send(name, call)
    await settleAccepted(row, answer)
    return answer
  } catch (thrown) {
    const error = toApiError(thrown)
    await settleObjectFailure(row, error)
    throw error
  }
}

/** The verb of an act on one object: it stores a receipt, and the server proves it. */
export function actOnObject(name: ObjectOperation): Verb {
  return (context, { params, query, body }) =>
    sendWithReceipt(name, context, { params, query, body })
}

type Sending = Omit<Recorded, 'auditId'> & { auditId: string | null }

/**
 * `send` for an operation of our own that sends at most one act on an object: the act gets a
 * receipt and is proved like any other.
 */
export function sendingWithReceipt({ auditId, requestId, send }: Sending): Send {
  return (name, call) =>
    auditId !== null && isObjectOperation(name)
      ? sendWithReceipt(name, { auditId, requestId, send }, call)
      : send(name, call)
}
