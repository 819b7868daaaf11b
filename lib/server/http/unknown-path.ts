import 'server-only'
import { ApiError } from '@/lib/server/errors'
import { admit } from './caller'
import { answered } from './guard'

/** Whatever has no route below `/api`: 401 without a session, 404 with one. */
export const unknownPath = (request: Request): Promise<Response> =>
  answered(request, !['GET', 'HEAD'].includes(request.method), async () => {
    await admit(request, { permission: null, action: 'unknown_path' })
    throw new ApiError('not_found', { detail: 'There is nothing at this path.' })
  })
