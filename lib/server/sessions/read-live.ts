import 'server-only'
import type { LiveAnswer } from '@/lib/contract/live'
import { standingReceipts } from '@/lib/server/acts/standing-receipts'
import { ensurePoll } from '@/lib/server/live/ensure-poll'
import { plainFreshness } from '@/lib/server/live/freshness'
import { storedLive } from '@/lib/server/live/stored'

/**
 * Everything that is live now, with the receipts of recent acts, from the leader's last snapshot,
 * without a call to Telnyx. Throws an `ApiError` only if Telnyx has never answered; otherwise a
 * failure returns the last state with its age and the problem.
 */
export async function readLive(): Promise<LiveAnswer> {
  const poll = await ensurePoll()
  const { sessions, eventId } = await storedLive()
  const receipts = await standingReceipts(sessions)
  return { data: { sessions, receipts }, meta: { ...plainFreshness(poll), eventId } }
}
