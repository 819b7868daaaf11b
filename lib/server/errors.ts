import 'server-only'
import {
  errors,
  type ErrorItem,
  type ErrorKey,
  type ErrorMeta,
  type FailedOutcome,
  type FieldFault,
} from '@/lib/contract/errors'
import { databaseFaultOf, type DatabaseFault } from './db/fault'

type Details = {
  detail?: string
  source?: ErrorItem['source']
  /** What is wrong at the source. */
  fault?: FieldFault
  /** For a mutation: what is known of it. */
  outcome?: FailedOutcome
  retryAfterSecs?: number
  /** The status that Telnyx answered, where it did. */
  upstreamStatus?: number
  /** The same act that waits for Telnyx already. */
  inFlight?: ErrorMeta['in_flight']
  /** Telnyx's own error items, shown to the caller in place of ours. */
  upstreamErrors?: {
    code?: string
    title?: string
    detail?: string
    source?: ErrorItem['source']
  }[]
  /** Answer with this status instead of the table's. */
  status?: number
  /** Further problems of the same request, one item each in the answer. */
  more?: { detail: string; source?: ErrorItem['source']; fault?: FieldFault }[]
  cause?: unknown
}

/** Any failure that is answered to a client; `key` is one of the closed set in the contract. */
export class ApiError extends Error {
  readonly key: ErrorKey
  readonly details: Details

  constructor(key: ErrorKey, details: Details = {}) {
    super(details.detail ?? errors[key].title, { cause: details.cause })
    this.name = 'ApiError'
    this.key = key
    this.details = details
  }

  get status(): number {
    return this.details.status ?? errors[this.key].status
  }

  /** The same error, with what is known of the mutation it belongs to. */
  withOutcome(outcome: FailedOutcome): ApiError {
    return new ApiError(this.key, { ...this.details, outcome })
  }
}

/**
 * Whether it is one, of whichever copy of this module: Next loads it once for each of its layers,
 * and what one layer has started fails for the callers of another.
 */
export function isApiError(thrown: unknown): thrown is ApiError {
  return thrown instanceof Error && thrown.name === 'ApiError'
}

const databaseFaults: Record<DatabaseFault, { detail: string; retryAfterSecs: number }> = {
  away: { detail: 'The database does not answer.', retryAfterSecs: 5 },
  full: { detail: 'The database has no space left.', retryAfterSecs: 60 },
}

/**
 * Any thrown value as an `ApiError`: a database that is away or full as `audit_unavailable`, what
 * nobody foresaw as `internal`.
 */
export function toApiError(thrown: unknown): ApiError {
  if (isApiError(thrown)) return thrown
  const fault = databaseFaultOf(thrown)
  if (fault) return new ApiError('audit_unavailable', { ...databaseFaults[fault], cause: thrown })
  return new ApiError('internal', { cause: thrown })
}
