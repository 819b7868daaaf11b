import 'server-only'
import { isMutation, type OperationName } from '@/lib/contract/operations'
import type { ErrorKey, FailedOutcome } from '@/lib/contract/errors'
import { ApiError } from '../errors'
import type { UpstreamItem } from './error-bodies'
import type { ExchangeFailure, FailureReason, RawAnswer } from './exchange'

type Details = ConstructorParameters<typeof ApiError>[1]

/** The error for an operation; its outcome applies to mutations only. */
function failure(name: OperationName, key: ErrorKey, outcome: FailedOutcome, details: Details) {
  return new ApiError(key, isMutation(name) ? { ...details, outcome } : details)
}

/** We did not send it: Telnyx asked for a pause, our share is used up, or it keeps failing. */
export function notSent(
  name: OperationName,
  key: 'rate_limited' | 'upstream_paused',
  waitMs: number,
) {
  return failure(name, key, 'not_sent', { retryAfterSecs: Math.ceil(waitMs / 1000) })
}

const exchangeKeys: Record<FailureReason, ErrorKey> = {
  unreachable: 'upstream_unreachable',
  timeout: 'upstream_timeout',
  unreadable: 'upstream_invalid',
  oversize: 'upstream_invalid',
  cancelled: 'upstream_timeout',
}

/** No whole answer came: unless nothing was sent, the outcome is unknown. */
export function unanswered(name: OperationName, cause: ExchangeFailure): ApiError {
  return failure(name, exchangeKeys[cause.reason], cause.sent ? 'unknown' : 'not_sent', {
    ...(cause.reason === 'cancelled' && { detail: 'The caller stopped waiting.' }),
    upstreamStatus: cause.status,
    cause,
  })
}

/** A status of success whose body is not what the operation promises: it may have happened. */
export function unreadable(name: OperationName, status: number, detail: string): ApiError {
  return failure(name, 'upstream_invalid', 'unknown', { detail, upstreamStatus: status })
}

/** Any answer but a 2xx. `items` are Telnyx's own errors about the request. */
export function refused(name: OperationName, answer: RawAnswer, items: UpstreamItem[]): ApiError {
  const { status } = answer
  const detail = `Telnyx answered ${status}.`
  const known = { upstreamStatus: status, detail }
  if (status < 400 || status > 599) return unreadable(name, status, detail)
  if (status >= 500) return failure(name, 'upstream_failed', 'unknown', known)
  // A 408 does not tell how far the request got.
  if (status === 408) return failure(name, 'upstream_timeout', 'unknown', known)
  if (status === 401) return failure(name, 'upstream_unauthenticated', 'failed', known)
  const own = items.length > 0 ? { upstreamErrors: items } : {}
  if (status === 404) return failure(name, 'not_found', 'failed', { ...known, ...own })
  return failure(name, 'upstream_refused', 'failed', { ...known, ...own, status })
}

/** Telnyx itself answered 429: it did nothing, and everybody waits. */
export function limited(name: OperationName, pauseMs: number): ApiError {
  const retryAfterSecs = Math.ceil(pauseMs / 1000)
  return failure(name, 'rate_limited', 'failed', { retryAfterSecs, upstreamStatus: 429 })
}
