import 'server-only'
import { ApiError } from '@/lib/server/errors'

/** 422 for a field whose value cannot be used; nothing was changed. */
export function refused(field: string, detail: string): ApiError {
  return new ApiError('invalid_body', {
    detail: `${field}: ${detail}`,
    source: { pointer: `/${field}` },
    fault: { code: 'invalid' },
    outcome: 'failed',
  })
}
