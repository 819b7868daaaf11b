import { emptyAnswer, jsonAnswer, type Answer } from '../http/answer'
import {
  ApiError,
  badValue,
  forbidden,
  notFound,
  tooManyRequests,
  unauthorized,
} from '../http/api-error'
import type { FaultOptions, FaultShape } from './fault-shape'

const error = (
  name: string,
  about: string,
  make: (options: FaultOptions) => Answer,
): FaultShape => ({
  name,
  about,
  stage: 'before',
  deliver: (options) => {
    const answer = make(options)
    return { kind: 'answer', answer: { ...answer, status: options.status ?? answer.status } }
  },
})

const seconds = (ms: number) => String(Math.ceil(ms / 1000))
const unexpected = new ApiError(500, '10007', 'Unexpected error', 'Something went wrong.')
const html = '<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1><hr>nginx</body></html>'
const page = { 'content-type': 'text/html' }

/** Every way in which an upstream refuses without having done anything. */
export const errorShapes: readonly FaultShape[] = [
  error('rate_limited_reset', '429, x-ratelimit-reset in seconds from ms (2000)', ({ ms = 2000 }) =>
    tooManyRequests().toAnswer({
      'x-ratelimit-limit': '100',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': seconds(ms),
    }),
  ),
  error('rate_limited_retry_after', '429, Retry-After in seconds from ms (2000)', ({ ms = 2000 }) =>
    tooManyRequests().toAnswer({ 'retry-after': seconds(ms) }),
  ),
  error('rate_limited_bare', '429 that does not say until when', () => emptyAnswer(429)),
  error('server_error_errors', '500 with errors[]', () => unexpected.toAnswer()),
  error('server_error_bare', '500 with a bare error', () => jsonAnswer(500, unexpected.toJSON())),
  error('server_error_message', '500 with {success, message}', () =>
    jsonAnswer(500, { success: false, message: 'Error' }),
  ),
  error('server_error_empty', '500 without a body', () => emptyAnswer(500)),
  error('bad_gateway_html', '502 with an HTML page', () => ({
    status: 502,
    headers: page,
    body: html,
  })),
  error('unavailable_text', '503 in plain text', () => ({
    status: 503,
    headers: { 'content-type': 'text/plain' },
    body: 'no healthy upstream',
  })),
  error('unauthorized', '401 with errors[]', () => unauthorized().toAnswer()),
  error('unauthorized_empty', '401 without a body', () => emptyAnswer(401)),
  error('forbidden', '403 with errors[]', () => forbidden('Not allowed.').toAnswer()),
  error('forbidden_bare', '403 with a bare error', () =>
    jsonAnswer(403, forbidden('Not allowed.').toJSON()),
  ),
  error('not_found', '404 with errors[]', () => notFound().toAnswer()),
  error('not_found_bare', '404 with a bare error', () => jsonAnswer(404, notFound().toJSON())),
  error('unprocessable_errors', '422 with errors[]', () =>
    badValue({ pointer: '/unique_name' }, 'is not acceptable').toAnswer(),
  ),
  error('unprocessable_empty', '422 without a body', () => emptyAnswer(422)),
  error('redirect', '302 to a foreign host', () => ({
    status: 302,
    headers: { location: 'https://elsewhere.invalid/v2/rooms' },
    body: '',
  })),
]
