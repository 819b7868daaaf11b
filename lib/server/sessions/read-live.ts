import 'server-only'
import type { LiveAnswer } from '@/lib/contract/live'
import { standingReceipts } from '@/lib/server/acts/standing-receipts'
import { ensurePoll } from '@/lib/server/live/ensure-poll'
import { plainFreshness } from '@/lib/server/live/freshness'
import { storedLive } from '@/lib/server/live/stored'

/**
 * Everything that is live now, with the receipts of the last acts on it, from what the leader last
 * saw: asking costs Telnyx nothing. Throws an `ApiError` only while Telnyx has never answered;
 * later the last state is given with its age and the problem.
 */
export async function readLive(): Promise<LiveAnswer> {
  const poll = await ensurePoll()
  const { sessions, eventId } = await storedLive()
  const receipts = await standingReceipts(sessions)
  return { data: { sessions, receipts }, meta: { ...plainFreshness(poll), eventId } }
}
