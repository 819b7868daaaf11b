import type { Operation } from '../operations/operation'
import { ApiError, badValue, missingValue } from './api-error'

/** Returns the JSON object of a request. Throws 400, 415 or 422. */
export function parseBody(
  operation: Operation,
  contentType: string | undefined,
  text: string,
): Record<string, unknown> {
  if (operation.body === undefined) return {}
  if (text === '') {
    if (operation.body === 'required') throw missingValue('', 'A JSON body is required.')
    return {}
  }
  if (!/^application\/json\b/i.test(contentType ?? '')) {
    throw new ApiError(415, '10014', 'Unsupported Media Type', 'The body must be JSON.')
  }
  const body = parseJson(text)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw badValue({ pointer: '' }, 'The body must be an object.')
  }
  return body as Record<string, unknown>
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's reason does not help the client.
    throw new ApiError(400, '10015', 'Bad Request', 'The body is not valid JSON.')
  }
}
