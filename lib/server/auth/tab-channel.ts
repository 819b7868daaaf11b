import 'server-only'
import { createHash } from 'node:crypto'
import type { Actor } from './actor'

/**
 * The name by which the tabs of one signed-in browser find each other. A browser profile may have
 * had several people signed in; a page cannot know by itself who is, as the cookie is HttpOnly.
 */
export function tabChannel({ userSessionId, userId }: Actor): string {
  const hash = createHash('sha256')
    .update(`tabs:${userSessionId ?? userId}`)
    .digest('base64url')
  return `roomwarden:live:${hash.slice(0, 22)}`
}
