import 'server-only'
import { randomUUID } from 'node:crypto'
import type { MutationOperation } from '@/lib/contract/operations'
import { isInDoubt } from '@/lib/server/db/fault'
import type { AuditOutcome } from '@/lib/server/db/schema'
import { ApiError, toApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import type { TelnyxAnswer } from '@/lib/server/telnyx/answer'
import { telnyxWrite, type RecordedIntent, type WriteCall } from '@/lib/server/telnyx/write'
import { appendAudit, type AuditEntry } from './chain'
import { isJournaled, writeJournal } from './journal'
import { withNames } from './names'
import type { AuditEvent } from './audit-event'
import { entryOf } from './record'
import { recordLater } from './record-later'
import type { AuditRow } from './row-hash'
import { actsUnderWay } from './under-way'

/** Sends one mutation upstream; exists only after its intent was recorded. */
export type Send = (operation: MutationOperation, call: WriteCall) => Promise<TelnyxAnswer>

export type Audited = { readonly auditId: string; readonly send: Send }

/** Closes an intent whose write failed but may have reached the chain. */
function closeUncertainIntent(intent: AuditEntry): void {
  const outcome = { ...intent, kind: 'outcome', details: null, outcome: 'not_sent' } as const
  actsUnderWay().add(intent.auditId)
  const done = () => void actsUnderWay().delete(intent.auditId)
  void recordLater([intent, { ...outcome, at: new Date(), error: 'audit_unavailable' }], done)
}

async function recordIntent(event: AuditEvent): Promise<AuditRow> {
  const entry = entryOf(await withNames(event), 'intent', randomUUID())
  try {
    const row = await appendAudit(entry)
    actsUnderWay().add(row.auditId)
    if (isJournaled()) await writeJournal(row)
    return row
  } catch (error) {
    logger.error({ err: error, request_id: event.requestId }, 'audit intent not recorded')
    if (actsUnderWay().has(entry.auditId) || isInDoubt(error)) closeUncertainIntent(entry)
    const { retryAfterSecs, detail } = toApiError(error).details
    throw new ApiError('audit_unavailable', {
      outcome: 'not_sent',
      cause: error,
      ...(retryAfterSecs !== undefined && { retryAfterSecs, detail }),
    })
  }
}

type Ending = { outcome: AuditOutcome; status: number | null; error: string | null }

/** False if the database fails: then the outcome is journaled and recorded later. */
async function recordOutcome(event: AuditEvent, auditId: string, ending: Ending): Promise<boolean> {
  const entry = { ...entryOf({ ...event, details: undefined }, 'outcome', auditId), ...ending }
  const done = () => void actsUnderWay().delete(auditId)
  try {
    await appendAudit(entry)
    done()
    return true
  } catch (error) {
    logger.error(
      { err: error, audit_id: auditId, ...ending },
      'audit outcome not recorded; it is journaled',
    )
    await recordLater([entry], done)
    return false
  }
}

const endingOf = (error: ApiError): Ending => ({
  outcome: error.details.outcome ?? 'failed',
  status: error.details.upstreamStatus ?? null,
  error: error.key,
})

/**
 * The outcome of an error of our own is `failed`. An unexpected error, or a database that fails
 * midway, leaves it unknown.
 */
const presumed = ({ key }: ApiError) =>
  key === 'internal' || key === 'audit_unavailable' ? 'unknown' : 'failed'

/** `isRecorded` is false while the outcome waits for the database; the act itself has ended. */
type Recorded = { auditId: string; isRecorded: boolean }

/**
 * Records the intent, runs the act, records the outcome. The act gets `send`, the only way to a
 * Telnyx mutation. Throws `audit_unavailable` (nothing sent) if the intent cannot be recorded,
 * otherwise the act's error as an `ApiError` with its outcome.
 */
export async function withAudit<Result>(
  event: AuditEvent,
  act: (audited: Audited) => Promise<Result & { status: number }>,
): Promise<Result & { status: number } & Recorded> {
  const row = await recordIntent(event)
  const intent: RecordedIntent = { auditId: row.auditId, seq: row.seq }
  const send: Send = (operation, call) => telnyxWrite(intent, operation, call)
  try {
    const result = await act({ auditId: row.auditId, send })
    const ending = { outcome: 'succeeded', status: result.status, error: null } as const
    const isRecorded = await recordOutcome(event, row.auditId, ending)
    return { ...result, auditId: row.auditId, isRecorded }
  } catch (thrown) {
    const error = toApiError(thrown)
    const known = error.details.outcome ? error : error.withOutcome(presumed(error))
    const isRecorded = await recordOutcome(event, row.auditId, endingOf(known))
    throw new AuditedError(known, { auditId: row.auditId, isRecorded })
  }
}

/** An error of an act whose intent was recorded under `auditId`. */
export class AuditedError extends ApiError {
  readonly auditId: string
  readonly isRecorded: boolean

  constructor(error: ApiError, { auditId, isRecorded }: Recorded) {
    super(error.key, { ...error.details, cause: error.details.cause ?? error.cause })
    this.auditId = auditId
    this.isRecorded = isRecorded
  }
}
