import { useLive } from '@/lib/client/live/use-live'
import { usePendingReceipts, type SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { useSession } from '@/lib/client/sessions/use-session'

/**
 * The receipts of a session: from the session, else from the wall, else from the answers to the
 * requests sent from here.
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
