import 'server-only'
import type { Transaction } from '@/lib/server/db/client'
import { enqueueJob } from '@/lib/server/jobs/enqueue-job'
import { forwardJob } from './forward-job'

/** Where a room's webhooks went before they came here; null where nobody had them. */
export type FormerUrl = { url: string | null; failoverUrl: string | null }

type Received = { roomId: string; rawBody: Uint8Array; headers: Headers }

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
  { roomId, rawBody, headers }: Received,
): Promise<void> {
  if (!url) return
  const payload = {
    roomId,
    url,
    failoverUrl: failoverUrl || null,
    headers: Object.fromEntries([...headers].filter(([name]) => isTelnyxs(name))),
    body: Buffer.from(rawBody).toString('base64'),
  }
  await enqueueJob(tx, forwardJob, payload, { subject: roomId, lane: url })
}
