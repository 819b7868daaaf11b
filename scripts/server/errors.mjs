/** The errors that this server needs; `lib/contract/errors.ts` has the whole closed set. */
const ERRORS = {
  400: { code: '10015', reason: 'bad_request', title: 'Bad request' },
  404: { code: '10005', reason: 'not_found', title: 'Not found' },
  405: { code: '10015', reason: 'method_not_allowed', title: 'Method not allowed' },
  408: { code: '10015', reason: 'bad_request', title: 'Request took too long to arrive' },
  413: { code: '10015', reason: 'payload_too_large', title: 'Body too large' },
  414: { code: '10015', reason: 'bad_request', title: 'URL too long' },
  417: { code: '10015', reason: 'bad_request', title: 'Expectation failed' },
  431: { code: '10015', reason: 'bad_request', title: 'Headers too large' },
  500: { code: '10007', reason: 'internal', title: 'Unexpected error' },
}

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']
const NEVER_REACHED_A_VERB = [400, 404, 405, 408, 413, 414, 417, 431]

/** @param {number} status */
export function errorTitle(status) {
  return entry(status).title
}

/**
 * The body of an error that no route handler wrote.
 *
 * @param {number} status
 * @param {string} method
 * @param {string} requestId
 */
export function errorBody(status, method, requestId) {
  const { code, reason, title } = entry(status)
  const outcome = SAFE_METHODS.includes(method) ? {} : { outcome: outcomeOf(status) }
  const detail = `${title}.`
  return JSON.stringify({
    errors: [{ code, title, detail, meta: { request_id: requestId, reason, ...outcome } }],
  })
}

/**
 * Whether the client must not send the same request again: true for a mutation that may have happened.
 *
 * @param {number} status
 * @param {string} method
 */
export function mustNotRetry(status, method) {
  return !SAFE_METHODS.includes(method) && outcomeOf(status) === 'unknown'
}

/** @param {number} status */
function outcomeOf(status) {
  return NEVER_REACHED_A_VERB.includes(status) ? 'not_sent' : 'unknown'
}

/** @param {number} status */
function entry(status) {
  const known = Object.entries(ERRORS).find(([key]) => Number(key) === status)
  return known?.[1] ?? (status < 500 ? ERRORS[400] : ERRORS[500])
}
