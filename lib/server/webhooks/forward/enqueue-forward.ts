import 'server-only'
import type { Transaction } from '@/lib/server/db/client'
import { webhookForwards } from '@/lib/server/db/live-schema'

/** Where a room's webhooks went before they came here; null where nobody had them. */
export type FormerUrl = { url: string | null; failoverUrl: string | null }

type Forward = { roomId: string; rawBody: Uint8Array; headers: Headers }

/** What Telnyx itself says of a webhook: its signature still holds where it is forwarded to. */
const isTelnyxs = (name: string) => /^(content-type|user-agent|telnyx-.+)$/.test(name)

/**
 * Stores a webhook that is to be passed on, byte for byte, to the URL that its room had before it
 * was taken over; nothing if it had none. To be called once for each event, in the transaction that
 * stores it.
 */
export async function enqueueForward(
  tx: Transaction,
  { url, failoverUrl }: FormerUrl,
  forward: Forward,
): Promise<void> {
  if (!url) return
  await tx.insert(webhookForwards).values({
    roomId: forward.roomId,
    url,
    failoverUrl: failoverUrl || null,
    headers: Object.fromEntries([...forward.headers].filter(([name]) => isTelnyxs(name))),
    body: Buffer.from(forward.rawBody).toString('base64'),
  })
}
