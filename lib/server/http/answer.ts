import 'server-only'
import { errors, type ErrorBody, type ErrorItem, type ErrorMeta } from '@/lib/contract/errors'
import { notRecordedYet, recordedHeader } from '@/lib/contract/recorded'
import { AuditedError } from '@/lib/server/audit/with-audit'
import { ApiError } from '@/lib/server/errors'

/** An answer before it becomes a `Response`; all but streams are plain enough to be stored. */
export type Answer = {
  status: number
  headers: Record<string, string>
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>> | null
}

export function jsonAnswer(status: number, body: unknown): Answer {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  return body === undefined
    ? { status, headers: {}, body: null }
    : { status, headers, body: JSON.stringify(body) }
}

const isUnrecorded = (error: ApiError) => error instanceof AuditedError && !error.isRecorded

function metaOf(error: ApiError, requestId: string): ErrorMeta {
  const { outcome, retryAfterSecs, upstreamStatus, inFlight } = error.details
  return {
    request_id: requestId,
    reason: error.key,
    ...(outcome && { outcome }),
    ...(isUnrecorded(error) && { recorded: notRecordedYet }),
    ...(retryAfterSecs !== undefined && { retry_after_secs: retryAfterSecs }),
    ...(upstreamStatus !== undefined && { upstream_status: upstreamStatus }),
    ...(inFlight && { in_flight: inFlight }),
  }
}

function itemsOf(error: ApiError, meta: ErrorMeta): ErrorItem[] {
  const { code, title } = errors[error.key]
  const { upstreamErrors = [], detail, source, fault, more = [] } = error.details
  if (upstreamErrors.length > 0)
    return upstreamErrors.map((item) => ({
      code: item.code ?? code,
      title: item.title ?? title,
      detail: item.detail ?? item.title ?? title,
      ...(item.source && { source: item.source }),
      meta: { ...meta, said_by: 'telnyx' },
    }))
  return [{ detail: detail ?? `${title}.`, source, fault }, ...more].map((item) => ({
    code,
    title,
    detail: item.detail,
    ...(item.source && { source: item.source }),
    meta: { ...meta, ...(item.fault && { fault: item.fault }) },
  }))
}

/**
 * Adds the id of the audit record and, while the outcome is not recorded yet, a header that says
 * so.
 */
export function auditedAnswer(
  answer: Answer,
  { auditId, isRecorded }: { auditId: string; isRecorded: boolean },
): Answer {
  const headers = { ...answer.headers, 'roomwarden-audit-id': auditId }
  if (isRecorded) return { ...answer, headers }
  const body = withMeta(answer.body)
  return { ...answer, body, headers: { ...headers, [recordedHeader]: notRecordedYet } }
}

function withMeta(body: Answer['body']): Answer['body'] {
  if (body === null || body instanceof ReadableStream) return body
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8')
  const { meta, ...rest } = JSON.parse(text) as { meta?: object }
  return JSON.stringify({ ...rest, meta: { ...meta, recorded: notRecordedYet } })
}

/** Reads are not audited: when the database is away, the answer says only that. */
function toShown(thrown: ApiError, mutation: boolean): ApiError {
  if (mutation) return thrown.details.outcome ? thrown : thrown.withOutcome('not_sent')
  const isOfDatabase = thrown.key === 'audit_unavailable'
  return isOfDatabase ? new ApiError('database_unavailable', thrown.details) : thrown
}

/**
 * The answer for an error. For a mutation it carries the outcome and, unless nothing was sent,
 * tells the official SDK not to retry; nor may the SDK retry an act that is in flight.
 */
export function errorAnswer(thrown: ApiError, requestId: string, mutation: boolean): Answer {
  const error = toShown(thrown, mutation)
  const body: ErrorBody = { errors: itemsOf(error, metaOf(error, requestId)) }
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (thrown instanceof AuditedError) headers['roomwarden-audit-id'] = thrown.auditId
  if (isUnrecorded(error)) headers[recordedHeader] = notRecordedYet
  const repeats = error.details.outcome === 'not_sent' && error.key !== 'act_in_flight'
  if (mutation && !repeats) headers['x-should-retry'] = 'false'
  if (error.details.retryAfterSecs !== undefined)
    headers['retry-after'] = String(Math.ceil(error.details.retryAfterSecs))
  if (error.status === 401) headers['www-authenticate'] = 'Bearer'
  return { status: error.status, headers, body: JSON.stringify(body) }
}

export function toResponse(answer: Answer, requestId: string): Response {
  const headers = { 'cache-control': 'no-store', ...answer.headers, 'x-request-id': requestId }
  return new Response(answer.body, { status: answer.status, headers })
}
