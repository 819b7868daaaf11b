import 'server-only'
import { ApiError } from '@/lib/server/errors'
import { singleton } from '@/lib/server/process'

/** Enough for several browsers that play and download at once. */
export const maxPerUser = 32

const againSecs = 5

const counts = () => singleton('media.open', () => new Map<string, number>())

/**
 * Counts one more open file of a user in this process; the returned function ends it, and may be
 * called again. Throws `rate_limited` if the user has too many open.
 */
export function openFile(userId: string): () => void {
  const open = counts().get(userId) ?? 0
  if (open >= maxPerUser)
    throw new ApiError('rate_limited', {
      detail: `At most ${maxPerUser} files are sent to one user at the same time.`,
      retryAfterSecs: againSecs,
    })
  counts().set(userId, open + 1)
  let isOpen = true
  return () => {
    if (!isOpen) return
    isOpen = false
    const left = (counts().get(userId) ?? 1) - 1
    if (left > 0) counts().set(userId, left)
    else counts().delete(userId)
  }
}
