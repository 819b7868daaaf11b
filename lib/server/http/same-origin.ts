import 'server-only'
import type { Actor } from '@/lib/server/auth/actor'
import { env } from '@/lib/server/env'
import { ApiError } from '@/lib/server/errors'

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * Whether one of our pages sent this. The canonical origin always counts; if that is loopback, so
 * does any other loopback name, since a foreign site cannot have one.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (!origin || !URL.canParse(origin)) return false
  const canonical = new URL(env().NEXTAUTH_URL)
  const claimed = new URL(origin)
  if (claimed.origin !== origin) return false
  if (claimed.origin === canonical.origin) return true
  const bothLoopback = loopback.test(canonical.hostname) && loopback.test(claimed.hostname)
  return bothLoopback && claimed.protocol === 'http:' && claimed.host === headers.get('host')
}

/**
 * Throws `origin_refused` unless one of our pages sent this, as far as the browser's headers show.
 */
export function refuseForeign({ headers }: Request): void {
  const site = headers.get('sec-fetch-site')
  if (isOwnOrigin(headers) && (site === null || site === 'same-origin')) return
  throw new ApiError('origin_refused', {
    detail: 'A change must come from a page of this origin.',
  })
}

/** As `refuseForeign`, for actors with a cookie; browsers do not send tokens by themselves. */
export function refuseForeignCookie(request: Request, actor: Actor): void {
  if (actor.via === 'cookie') refuseForeign(request)
}
