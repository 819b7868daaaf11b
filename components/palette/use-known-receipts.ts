import { useLive } from '@/lib/client/live/use-live'
import { usePendingReceipts, type SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { useSession } from '@/lib/client/sessions/use-session'

/**
 * What became of the acts on a session, from whatever can be read: the session, or else the wall,
 * or else what was heard of the requests that were sent from here.
 */
export function useKnownReceipts(sessionId: string): SeenReceipt[] {
  const pending = usePendingReceipts(sessionId)
  const session = useSession(sessionId).data?.data
  const wall = useLive().data?.data
  const isOnWall = wall?.sessions.some(({ id }) => id === sessionId)
  if (session) return session.receipts
  if (!wall || !isOnWall) return pending
  return wall.receipts.filter((receipt) => receipt.sessionId === sessionId)
}
