import type {
  ErrorBody,
  ErrorKey,
  FailedOutcome,
  FieldFault,
  InFlight,
} from '@/lib/contract/errors'

/**
 * `network`: our own server was not reached or did not answer; `unreadable`: its answer is no JSON.
 */
export type FailureKey = ErrorKey | 'network' | 'unreadable'

/** One fault of a request, with the field of its body: `/unique_name`. */
export type Problem = {
  code: string
  detail: string
  saidBy: 'telnyx' | null
  fault: FieldFault | null
  pointer: string | null
}

type Facts = {
  key: FailureKey
  status: number | null
  code: string | null
  title: string
  detail: string
  /** The author of title and detail: ours are English, and pages translate them by `key`. */
  saidBy?: 'telnyx' | null
  requestId: string | null
  auditId: string | null
  /** The outcome of a mutation; null for a read. */
  outcome: FailedOutcome | null
  retryAfterSecs: number | null
  /** The same act by others, in flight. */
  inFlight?: InFlight[]
  problems?: Problem[]
}

/** A failed call to our server, as data for the screen. */
export class ApiFailure extends Error {
  readonly key: FailureKey
  readonly status: number | null
  readonly code: string | null
  readonly title: string
  readonly detail: string
  readonly saidBy: 'telnyx' | null
  readonly requestId: string | null
  readonly auditId: string | null
  readonly outcome: FailedOutcome | null
  readonly retryAfterSecs: number | null
  readonly inFlight: InFlight[]
  readonly problems: Problem[]

  constructor(facts: Facts, cause?: unknown) {
    super(facts.detail || facts.title, { cause })
    this.name = 'ApiFailure'
    this.key = facts.key
    this.status = facts.status
    this.code = facts.code
    this.title = facts.title
    this.detail = facts.detail
    this.saidBy = facts.saidBy ?? null
    this.requestId = facts.requestId
    this.auditId = facts.auditId
    this.outcome = facts.outcome
    this.retryAfterSecs = facts.retryAfterSecs
    this.inFlight = facts.inFlight ?? []
    this.problems = facts.problems ?? []
  }
}

/** An error of a query as a failure; unexpected ones count as unreadable. */
export function toFailure(error: Error): ApiFailure {
  if (error instanceof ApiFailure) return error
  return new ApiFailure({ ...nothingKnown, key: 'unreadable', title: error.name }, error)
}

const nothingKnown = {
  status: null,
  code: null,
  title: '',
  detail: '',
  requestId: null,
  auditId: null,
  outcome: null,
  retryAfterSecs: null,
}

/** Our server was not reached; whether it received the request is unknown. */
export function networkFailure(isMutation: boolean, cause: unknown): ApiFailure {
  return new ApiFailure(
    {
      ...nothingKnown,
      key: 'network',
      title: 'Roomwarden was not reached',
      outcome: isMutation ? 'unknown' : null,
    },
    cause,
  )
}

/** An answer with an error status, or an unreadable body. */
export function answeredFailure(response: Response, body: unknown, isMutation: boolean) {
  const items = isErrorBody(body) ? body.errors : []
  const error = items[0]
  return new ApiFailure({
    key: error?.meta.reason ?? 'unreadable',
    status: response.status,
    code: error?.code ?? null,
    title: error?.title ?? `Status ${response.status}`,
    detail: detailOf(error ?? {}),
    saidBy: error?.meta.said_by ?? null,
    requestId: error?.meta.request_id ?? response.headers.get('x-request-id'),
    auditId: response.headers.get('roomwarden-audit-id'),
    outcome: isMutation ? (error?.meta.outcome ?? outcomeOf(response, error !== undefined)) : null,
    retryAfterSecs: error?.meta.retry_after_secs ?? null,
    inFlight: error?.meta.in_flight,
    problems: items.map(({ code, detail, source, meta }) => ({
      code,
      detail,
      saidBy: meta.said_by ?? null,
      fault: meta.fault ?? null,
      pointer: source?.pointer ?? null,
    })),
  })
}

/** Telnyx's detail often repeats the title. */
function detailOf({ title, detail = '' }: { title?: string; detail?: string }): string {
  return detail.replace(/\.$/, '') === title ? '' : detail
}

/**
 * A readable refusal without an outcome was made before anything was sent, except for 409, where an
 * earlier copy of the request may have been.
 */
function outcomeOf(response: Response, readable: boolean): FailedOutcome {
  return readable && response.status < 500 && response.status !== 409 ? 'not_sent' : 'unknown'
}

function isErrorBody(body: unknown): body is ErrorBody {
  if (typeof body !== 'object' || body === null || !('errors' in body)) return false
  const first: unknown = Array.isArray(body.errors) ? body.errors[0] : undefined
  return typeof first === 'object' && first !== null && 'meta' in first && first.meta !== null
}
