import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import type { Transaction } from '@/lib/server/db/client'
import { webhookForwards, webhookRooms } from '@/lib/server/db/live-schema'

type Forward = { roomId: string; rawBody: Uint8Array; headers: Headers }

/** What Telnyx itself says of a webhook: its signature still holds where it is forwarded to. */
const isTelnyxs = (name: string) => /^(content-type|user-agent|telnyx-.+)$/.test(name)

/**
 * Stores a webhook that is to be passed on, byte for byte, to the URL that its room had before it
 * was taken over. To be called once for each event, in the transaction that stores it.
 */
export async function enqueueForward(tx: Transaction, forward: Forward): Promise<void> {
  const [room] = await tx
    .select({ url: webhookRooms.previousUrl, failoverUrl: webhookRooms.previousFailoverUrl })
    .from(webhookRooms)
    .where(
      and(
        eq(webhookRooms.roomId, forward.roomId),
        isNotNull(webhookRooms.takenOverAt),
        isNotNull(webhookRooms.previousUrl),
      ),
    )
  if (!room?.url) return
  await tx.insert(webhookForwards).values({
    roomId: forward.roomId,
    url: room.url,
    failoverUrl: room.failoverUrl || null,
    headers: Object.fromEntries([...forward.headers].filter(([name]) => isTelnyxs(name))),
    body: Buffer.from(forward.rawBody).toString('base64'),
  })
}
