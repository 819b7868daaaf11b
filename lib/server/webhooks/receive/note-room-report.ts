import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/lib/server/db/client'
import { webhookRooms } from '@/lib/server/db/live-schema'
import type { FormerUrl } from '@/lib/server/webhooks/forward/enqueue-forward'
import { isRecentReport } from './recent-report'

type Room = typeof webhookRooms.$inferSelect

/**
 * Notes that the room's URL points here and its webhooks arrive. Returns the room's former URLs,
 * also after it was given back, for events that were under way.
 */
export async function noteRoomReport(
  tx: Transaction,
  roomId: string,
  before: Room | null,
  receivedAt: Date,
): Promise<FormerUrl> {
  if (before && before.silentSince === null && isRecentReport(before.lastEventAt, receivedAt))
    return { url: before.previousUrl, failoverUrl: before.previousFailoverUrl }
  const report = { lastEventAt: sql`clock_timestamp()`, silentSince: null }
  const [room] = await tx
    .insert(webhookRooms)
    .values({ roomId, ...report })
    .onConflictDoUpdate({ target: webhookRooms.roomId, set: report })
    .returning({ url: webhookRooms.previousUrl, failoverUrl: webhookRooms.previousFailoverUrl })
  return room ?? { url: null, failoverUrl: null }
}
