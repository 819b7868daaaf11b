import 'server-only'
import { randomUUID } from 'node:crypto'
import type { MutationOperation } from '@/lib/contract/operations'
import type { AuditOutcome } from '@/lib/server/db/schema'
import { ApiError, toApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import type { TelnyxAnswer } from '@/lib/server/telnyx/answer'
import { telnyxWrite, type RecordedIntent, type WriteCall } from '@/lib/server/telnyx/write'
import { appendAudit, type AuditRow } from './chain'
import { isJournaled, writeJournal } from './journal'
import { withNames } from './names'
import { entryOf, type AuditEvent } from './record'

/** Sends one mutation upstream; exists only after its intent was recorded. */
export type Send = (operation: MutationOperation, call: WriteCall) => Promise<TelnyxAnswer>

export type Audited = { readonly auditId: string; readonly send: Send }

async function recordIntent(event: AuditEvent): Promise<AuditRow> {
  try {
    const row = await appendAudit(entryOf(await withNames(event), 'intent', randomUUID()))
    if (isJournaled()) await writeJournal(row)
    return row
  } catch (error) {
    logger.error({ err: error, request_id: event.requestId }, 'audit intent not recorded')
    throw new ApiError('audit_unavailable', { outcome: 'not_sent', cause: error })
  }
}

type Ending = { outcome: AuditOutcome; status: number | null; error: string | null }

/** A failed outcome row leaves the intent open: the next start closes it as unknown. */
async function recordOutcome(event: AuditEvent, auditId: string, ending: Ending): Promise<void> {
  try {
    const entry = entryOf({ ...event, details: undefined }, 'outcome', auditId)
    await appendAudit({ ...entry, ...ending })
  } catch (error) {
    logger.error({ err: error, audit_id: auditId, ...ending }, 'audit outcome not recorded')
  }
}

const endingOf = (error: ApiError): Ending => ({
  outcome: error.details.outcome ?? 'failed',
  status: error.details.upstreamStatus ?? null,
  error: error.key,
})

/** An error that we raised on purpose ended the act; one that nobody foresaw leaves it open. */
const presumed = (error: ApiError) => (error.key === 'internal' ? 'unknown' : 'failed')

/**
 * Records the intent, runs the act, records the outcome. The act gets `send`, the only way to a
 * Telnyx mutation. Throws `audit_unavailable` (nothing sent) if the intent cannot be recorded,
 * otherwise whatever the act throws, as an `ApiError` that knows its outcome.
 */
export async function withAudit<Result>(
  event: AuditEvent,
  act: (audited: Audited) => Promise<Result & { status: number }>,
): Promise<Result & { status: number; auditId: string }> {
  const row = await recordIntent(event)
  const intent: RecordedIntent = { auditId: row.auditId, seq: row.seq }
  const send: Send = (operation, call) => telnyxWrite(intent, operation, call)
  try {
    const result = await act({ auditId: row.auditId, send })
    const ending = { outcome: 'succeeded', status: result.status, error: null } as const
    await recordOutcome(event, row.auditId, ending)
    return { ...result, auditId: row.auditId }
  } catch (thrown) {
    const error = toApiError(thrown)
    const known = error.details.outcome ? error : error.withOutcome(presumed(error))
    await recordOutcome(event, row.auditId, endingOf(known))
    throw new AuditedError(known, row.auditId)
  }
}

/** An error of an act whose intent was recorded under `auditId`. */
export class AuditedError extends ApiError {
  readonly auditId: string

  constructor(error: ApiError, auditId: string) {
    super(error.key, { ...error.details, cause: error.details.cause ?? error.cause })
    this.auditId = auditId
  }
}
