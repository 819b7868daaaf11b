import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { POST } from '@/app/api/webhooks/telnyx/route'
import { toRequest, WebhookSigner, type Signed } from '@/e2e/harness/webhook-signer'

export const telnyx = new WebhookSigner()

/** Posts it to our own webhook address. */
export const send = (signed: Signed) => POST(toRequest(signed))

/** Sends a webhook of Telnyx that is accepted. */
export async function tell(what: string, payload: object, at = new Date()): Promise<Signed> {
  const signed = telnyx.event(`video.room.${what}`, payload, at.toISOString())
  expect((await send(signed)).status).toBe(200)
  return signed
}

/** A participant in a session of a room, all unknown so far. */
export const somewhere = () => ({
  room_id: randomUUID(),
  session_id: randomUUID(),
  participant_id: randomUUID(),
})
export const ago = (secs: number) => new Date(Date.now() - secs * 1000)
