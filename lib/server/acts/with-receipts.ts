import 'server-only'
import type { Act } from '@/lib/contract/live'
import { auditedPrincipal } from '@/lib/server/auth/audited-principal'
import { database } from '@/lib/server/db/client'
import { isInDoubt } from '@/lib/server/db/fault'
import { writeLater } from '@/lib/server/db/later'
import { receipts } from '@/lib/server/db/schema'
import { ApiError, toApiError } from '@/lib/server/errors'
import type { TelnyxAnswer } from '@/lib/server/telnyx/answer'
import { liveSession } from '@/lib/server/live/session'
import { lockInFlight, refusedInFlight } from './in-flight'
import type { ActContext } from './perform'
import type { ReceiptRow } from './rows'
import { closeUnsent, settleAct, settleFailure } from './settle-act'

export type Subject = {
  act: Act
  sessionId: string
  /** Null: everybody, or the session as a whole. */
  participantIds: string[] | null
  reason: string | null
}

type Opened = {
  /** Stored receipts of what is to be sent. */
  rows: ReceiptRow[]
  /** Receipts of the same act on the same participants, already in flight. */
  others: ReceiptRow[]
  /** Every target is already in flight. */
  refused: boolean
}

/** One receipt per participant; those already in flight get one that says `not_sent`. */
function toRows(context: ActContext, subject: Subject, inFlight: ReceiptRow[]) {
  const by = auditedPrincipal(context.principal)
  const shared = {
    auditId: context.auditId,
    requestId: context.requestId,
    act: subject.act,
    sessionId: subject.sessionId,
    actorId: by.id,
    actorName: by.name,
    reason: subject.reason,
    sentAt: new Date(),
  }
  const ids = subject.participantIds ? [...new Set(subject.participantIds)] : [null]
  return ids.map((participantId) =>
    inFlight.some((other) => isSameAim(other, participantId))
      ? {
          ...shared,
          participantId,
          state: 'not_sent' as const,
          error: 'act_in_flight',
          open: false,
        }
      : { ...shared, participantId, state: 'sending' as const, open: true },
  )
}

/** An act on everybody covers each participant. */
const isSameAim = (other: ReceiptRow, participantId: string | null) =>
  other.participantId === null || other.participantId === participantId

async function open(context: ActContext, subject: Subject): Promise<Opened> {
  const db = await database()
  return db.transaction(async (tx) => {
    const others = await lockInFlight(tx, subject.act, subject.sessionId)
    const values = toRows(context, subject, others)
    if (values.length === 0) return { rows: [], others, refused: false }
    const rows = await tx.insert(receipts).values(values).returning()
    const sent = rows.filter((row) => row.open)
    if (sent.length > 0) return { rows: sent, others, refused: false }
    const isBlocking = (other: ReceiptRow) =>
      rows.some(({ participantId }) => isSameAim(other, participantId))
    return { rows: [], others: others.filter(isBlocking), refused: true }
  })
}

/**
 * Runs an act with one receipt per participant, stored before anything is sent. The receipts then
 * hold Telnyx's answer, and those of a kick or an end are watched until they are proved.
 *
 * Participants with the same act already in flight, from any sender, are skipped: their receipts
 * are `not_sent` with the error `act_in_flight`, and `send` leaves them out. Throws 409
 * `act_in_flight` if nobody is left; it says who sent it since when.
 * @param send gets the ids of participants that the act must not name
 */
export async function withReceipts(
  context: ActContext,
  subject: Subject,
  send: (leftOut: string[]) => Promise<TelnyxAnswer>,
): Promise<TelnyxAnswer> {
  const { rows, others, refused } = await open(context, subject).catch((cause: unknown) => {
    if (isInDoubt(cause)) writeLater('receipts', () => closeUnsent(context.auditId))
    const { retryAfterSecs } = toApiError(cause).details
    throw new ApiError('audit_unavailable', { outcome: 'not_sent', cause, retryAfterSecs })
  })
  if (refused) throw refusedInFlight(others)
  const leftOut = others.flatMap(({ participantId }) => participantId ?? [])
  const sentAt = Date.now()
  try {
    const answer = await send(leftOut)
    await settleAct(rows, subject.act, Date.now() - sentAt)
    return answer
  } catch (thrown) {
    const error = toApiError(thrown)
    await settleFailure(rows, subject.act, error)
    throw error
  } finally {
    liveSession(subject.sessionId).expire()
  }
}
