import 'server-only'
import { createHash } from 'node:crypto'
import type { Actor } from './actor'

/**
 * The channel name shared by the tabs of one signed-in browser. A browser profile may have had
 * several users; a page cannot tell who is signed in, as the cookie is HttpOnly.
 */
export function tabChannel({ userSessionId, userId }: Actor): string {
  const hash = createHash('sha256')
    .update(`tabs:${userSessionId ?? userId}`)
    .digest('base64url')
  return `roomwarden:live:${hash.slice(0, 22)}`
}
