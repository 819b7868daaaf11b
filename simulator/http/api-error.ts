import { jsonAnswer, type Answer } from './answer'

export interface ErrorSource {
  pointer?: string
  parameter?: string
}

/** An error in the form of Telnyx's platform: `{ errors: [{ code, title, … }] }`. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly source?: ErrorSource,
  ) {
    super(detail)
  }

  toAnswer(headers: Record<string, string> = {}): Answer {
    return jsonAnswer(this.status, { errors: [this.toJSON()] }, headers)
  }

  toJSON() {
    return {
      code: this.code,
      title: this.title,
      detail: this.detail,
      ...(this.source ? { source: this.source } : {}),
      meta: { url: `https://developers.telnyx.com/docs/overview/errors/${this.code}` },
    }
  }
}

export function notFound(): ApiError {
  return new ApiError(404, '10005', 'Resource not found', 'There is nothing at this address.')
}

export function badValue(source: ErrorSource, detail: string): ApiError {
  return new ApiError(422, '10015', 'Bad Request', detail, source)
}

export function missingValue(pointer: string, detail: string): ApiError {
  return new ApiError(422, '10004', 'Missing required parameter', detail, { pointer })
}

export function invalidId(parameter: string): ApiError {
  return new ApiError(422, '10006', 'Invalid ID', `${parameter} must be a UUID.`, { parameter })
}

export function unknownReference(pointer: string, detail: string): ApiError {
  return new ApiError(422, '10017', 'Associated resource does not exist', detail, { pointer })
}

export function unauthorized(): ApiError {
  return new ApiError(
    401,
    '10009',
    'Authentication failed',
    'A valid bearer key is needed in the Authorization header.',
  )
}

export function forbidden(detail: string): ApiError {
  return new ApiError(403, '10010', 'Authorization failed', detail)
}

export function tooManyRequests(): ApiError {
  return new ApiError(
    429,
    '10011',
    'Too many requests',
    'The request limit of this account has been reached.',
  )
}
