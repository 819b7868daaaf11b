import type { notRecordedYet } from './recorded'

/**
 * The closed set of errors, from upstream to button. `code` is Telnyx's own where one exists,
 * `title` is plain English for people and logs; pages translate by the key.
 */
export const errors = {
  unauthenticated: { status: 401, code: '10009', title: 'Authentication failed' },
  forbidden: { status: 403, code: '10010', title: 'Not allowed for your role' },
  other_user: { status: 409, code: '10015', title: 'The page belongs to another user' },
  origin_refused: { status: 403, code: '10010', title: 'Request from another origin refused' },
  not_found: { status: 404, code: '10005', title: 'Not found' },
  method_not_allowed: { status: 405, code: '10015', title: 'Method not allowed' },
  bad_request: { status: 400, code: '10015', title: 'Bad request' },
  invalid_id: { status: 400, code: '10015', title: 'Invalid id' },
  unknown_parameter: { status: 400, code: '10015', title: 'Unknown query parameter' },
  invalid_parameter: { status: 400, code: '10015', title: 'Invalid query parameter' },
  idempotency_key_missing: { status: 400, code: '10015', title: 'Idempotency-Key is missing' },
  idempotency_key_invalid: { status: 400, code: '10015', title: 'Idempotency-Key is not valid' },
  idempotency_in_flight: { status: 409, code: '10015', title: 'The same request is still running' },
  act_in_flight: { status: 409, code: '10015', title: 'The same act is already under way' },
  idempotency_not_stored: { status: 409, code: '10015', title: 'The answer was not kept' },
  idempotency_other_body: {
    status: 422,
    code: '10015',
    title: 'Idempotency-Key was used for another request',
  },
  payload_too_large: { status: 413, code: '10015', title: 'Body too large' },
  unsupported_media_type: { status: 415, code: '10014', title: 'Unsupported media type' },
  invalid_body: { status: 422, code: '10015', title: 'Invalid body' },
  filter_required: { status: 422, code: '10015', title: 'An effective filter is required' },
  last_administrator: { status: 409, code: '10015', title: 'The last administrator' },
  already_user: { status: 409, code: '10015', title: 'This address has an account' },
  name_taken: { status: 422, code: '10012', title: 'Somebody has this name' },
  name_reserved: { status: 422, code: '10015', title: 'The name is reserved' },
  account_disabled: { status: 409, code: '10015', title: 'The account is disabled' },
  wrong_password: { status: 422, code: '10015', title: 'The password is not right' },
  link_refused: { status: 403, code: '10010', title: 'The link is not valid, or no longer' },
  webhooks_not_ready: { status: 409, code: '10015', title: 'Webhooks cannot come here yet' },
  webhook_url_changed: { status: 409, code: '10015', title: 'The webhook URL was changed' },
  webhook_url_refused: { status: 422, code: '10015', title: 'The URL cannot be forwarded to' },
  media_not_ready: { status: 409, code: '10015', title: 'The file is not ready yet' },
  ban_over: { status: 409, code: '10015', title: 'The ban is not in force any more' },
  banned: { status: 403, code: '10010', title: 'This identity is banned' },
  too_many_tokens: { status: 409, code: '10015', title: 'Too many personal tokens' },
  changed_meanwhile: { status: 409, code: '10015', title: 'Somebody changed it meanwhile' },
  case_full: { status: 409, code: '10015', title: 'The case is full' },
  view_name_taken: { status: 422, code: '10012', title: 'You have a view of this name' },
  too_many_views: { status: 409, code: '10015', title: 'Too many views' },
  selection_too_large: { status: 422, code: '10015', title: 'Too many are selected' },
  selection_gone: { status: 409, code: '10015', title: 'The selection is over' },
  too_many_writes: { status: 429, code: '10011', title: 'Too many changes at once' },
  too_many_tries: { status: 429, code: '10011', title: 'Too many tries' },
  busy: { status: 503, code: '10007', title: 'Too much at once' },
  rate_limited: { status: 429, code: '10011', title: 'Too many requests' },
  upstream_refused: { status: 422, code: '10015', title: 'Telnyx refused the request' },
  upstream_unauthenticated: { status: 502, code: '10009', title: 'Telnyx refused the API key' },
  upstream_failed: { status: 502, code: '10007', title: 'Telnyx failed' },
  upstream_invalid: { status: 502, code: '10007', title: 'Telnyx sent an unreadable answer' },
  upstream_unreachable: { status: 502, code: '10007', title: 'Telnyx is unreachable' },
  upstream_timeout: { status: 504, code: '10008', title: 'Telnyx did not answer in time' },
  upstream_paused: { status: 503, code: '10007', title: 'Telnyx keeps failing; calls are paused' },
  audit_unavailable: { status: 503, code: '10007', title: 'The audit store is unavailable' },
  database_unavailable: { status: 503, code: '10007', title: 'The database is unavailable' },
  internal: { status: 500, code: '10007', title: 'Unexpected error' },
} as const satisfies Record<string, { status: number; code: string; title: string }>

export type ErrorKey = keyof typeof errors

/** The outcome of a mutation that did not succeed. */
export type FailedOutcome = 'not_sent' | 'failed' | 'unknown'

/** Why a field was refused, as a key that screens translate. */
export const faultCodes = [
  'required',
  'unknown',
  'type',
  'too_short',
  'too_long',
  'too_small',
  'too_big',
  'format',
  'choice',
  'common',
  'personal',
  'pattern',
  'invalid',
] as const

/** `limit` accompanies too short, long, small or big. */
export type FieldFault = { code: (typeof faultCodes)[number]; limit?: number }

/**
 * The same act already in flight: its participant (null: everybody), its sender and start (ISO
 * 8601).
 */
export type InFlight = { participant_id: string | null; by: string; since: string }

export type ErrorMeta = {
  request_id?: string
  /** The author of title and detail, if not us. */
  said_by?: 'telnyx'
  /** The fault at `source`, if our own server found it. */
  fault?: FieldFault
  /** The error's key in the closed set, for translation. */
  reason?: ErrorKey
  outcome?: FailedOutcome
  /** The outcome is recorded once the database answers. Also set on successful answers. */
  recorded?: typeof notRecordedYet
  /** Seconds until another try makes sense. */
  retry_after_secs?: number
  /** Telnyx's status, if it answered. */
  upstream_status?: number
  in_flight?: InFlight[]
  url?: string
}

export type ErrorItem = {
  code: string
  title: string
  detail: string
  source?: { pointer?: string; parameter?: string }
  meta: ErrorMeta
}

/** The body of every error below `/api`. */
export type ErrorBody = { errors: ErrorItem[] }
