import 'server-only'
import type { Transaction } from '@/lib/server/db/client'
import { enqueueJob } from '@/lib/server/jobs/enqueue-job'
import { forwardJob } from './forward-job'

/** A room's webhook URLs before it was taken over; null where there were none. */
export type FormerUrl = { url: string | null; failoverUrl: string | null }

type Received = { roomId: string; rawBody: Uint8Array; headers: Headers }

/** Telnyx's own headers, which the receiver needs to check the signature. */
const isTelnyxs = (name: string) => /^(content-type|user-agent|telnyx-.+)$/.test(name)

/**
 * Stores a webhook that is to be forwarded, byte for byte, to the room's former URL, if it had one.
 * Called once for each event, in the transaction that stores it.
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
