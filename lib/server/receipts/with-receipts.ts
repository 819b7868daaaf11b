import 'server-only'
import type { Act } from '@/lib/contract/live'
import { database } from '@/lib/server/db/client'
import { receipts } from '@/lib/server/db/schema'
import { ApiError, toApiError } from '@/lib/server/errors'
import type { TelnyxAnswer } from '@/lib/server/telnyx/answer'
import type { VerbContext } from '@/lib/server/http/telnyx-route'
import { liveSession } from '@/lib/server/live/session'
import { changeReceipts } from './open-receipts'
import type { ReceiptRow } from './rows'
import { startWatching } from './watch'

export type Subject = {
  act: Act
  sessionId: string
  /** Null: everybody, or the session as a whole. */
  participantIds: string[] | null
  reason: string | null
}

/** Kick and end are seen to have happened; mute and unmute end with Telnyx's "ok". */
const isSeen = (act: Act) => act === 'kick' || act === 'end'

async function open(context: VerbContext, subject: Subject): Promise<ReceiptRow[]> {
  const db = await database()
  const shared = {
    auditId: context.auditId,
    requestId: context.requestId,
    act: subject.act,
    sessionId: subject.sessionId,
    state: 'sending' as const,
    actorId: context.actor.userId,
    actorName: context.actor.name,
    reason: subject.reason,
    sentAt: new Date(),
    open: true,
  }
  const ids = subject.participantIds ? [...new Set(subject.participantIds)] : [null]
  if (ids.length === 0) return []
  const rows = ids.map((participantId) => ({ ...shared, participantId }))
  return db.insert(receipts).values(rows).returning()
}

async function settleFailure(rows: ReceiptRow[], act: Act, error: ApiError): Promise<void> {
  const { outcome } = error.details
  // A refused kick or end may mean that the session has already ended: a look tells.
  const looks = isSeen(act) && (outcome === 'unknown' || error.key === 'upstream_refused')
  const state =
    outcome === 'not_sent' ? 'not_sent' : outcome === 'failed' && !looks ? 'failed' : 'unknown'
  await changeReceipts(rows, { state, open: looks, error: error.key })
  if (looks) startWatching(rows)
}

/**
 * Runs an act with one receipt per person, stored before anything is sent. Afterwards the receipts
 * say what Telnyx answered, and those of a kick or an end are watched until they are proved.
 */
export async function withReceipts(
  context: VerbContext,
  subject: Subject,
  send: () => Promise<TelnyxAnswer>,
): Promise<TelnyxAnswer> {
  const rows = await open(context, subject).catch((cause: unknown) => {
    throw new ApiError('audit_unavailable', { outcome: 'not_sent', cause })
  })
  const sentAt = Date.now()
  try {
    const answer = await send()
    const watched = isSeen(subject.act)
    const acceptedAfterMs = Date.now() - sentAt
    await changeReceipts(rows, { state: 'accepted', acceptedAfterMs, open: watched })
    if (watched) startWatching(rows)
    return answer
  } catch (thrown) {
    const error = toApiError(thrown)
    await settleFailure(rows, subject.act, error)
    throw error
  } finally {
    liveSession(subject.sessionId).expire()
  }
}
