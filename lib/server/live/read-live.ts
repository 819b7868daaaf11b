import 'server-only'
import type { LiveAnswer } from '@/lib/contract/live'
import { recentReceipts } from '@/lib/server/receipts/list-receipts'
import { liveAccount } from './account'
import { toLive } from './to-live'

/**
 * Everything that is live now, with the receipts of the last acts on it. Throws an `ApiError` only
 * while Telnyx has never answered; later the last answer is given with its age and the problem.
 */
export async function readLive(): Promise<LiveAnswer> {
  const { value, meta } = await liveAccount().read()
  const sessions = value.flatMap((session) => toLive(session) ?? [])
  const receipts = await recentReceipts(sessions.map((session) => session.id))
  return { data: { sessions, receipts }, meta }
}
