import 'server-only'
import type { Actor } from './actor'
import { actorOfCookie } from './actor-of-cookie'
import { actorOfToken } from './actor-of-token'
import { peerOf } from './peer'

/**
 * The actor of this request: by personal token if there is an `Authorization` header, however
 * malformed, else by session cookie. Null if neither is valid; throws only if the database fails.
 */
export function authenticate(request: Pick<Request, 'headers'>): Promise<Actor | null> {
  const authorization = request.headers.get('authorization')
  if (authorization !== null) return actorOfToken(authorization, peerOf(request.headers))
  return actorOfCookie(request.headers.get('cookie'))
}
