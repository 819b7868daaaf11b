import 'server-only'
import { ApiError } from '@/lib/server/errors'
import { admit } from './admit'
import { answered } from './guard'
import { refuseForeignCookie } from './same-origin'

/** Any path under `/api` without a route: 401 without a session, 404 with one. */
export const unknownPath = (request: Request): Promise<Response> => {
  const mutation = !['GET', 'HEAD'].includes(request.method)
  return answered(request, mutation, async () => {
    const { actor } = await admit(request, { permission: null, action: 'unknown_path' })
    if (mutation) refuseForeignCookie(request, actor)
    throw new ApiError('not_found', { detail: 'There is nothing at this path.' })
  })
}
