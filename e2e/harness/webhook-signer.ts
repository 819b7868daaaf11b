import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'

export type Signed = { body: Buffer; headers: Record<string, string> }

/** A webhook is accepted only within minutes of its signature's time. */
export const nowSecs = () => Math.floor(Date.now() / 1000)

/** Signs webhooks as Telnyx does, with an Ed25519 key of its own. */
export class WebhookSigner {
  private readonly pair = generateKeyPairSync('ed25519')

  /** Base64 of the 32 bytes, as in TELNYX_PUBLIC_KEY. */
  readonly publicKey = this.pair.publicKey
    .export({ format: 'der', type: 'spki' })
    .subarray(-32)
    .toString('base64')

  sign(body: Buffer | string, timestamp: number | string = nowSecs()): Signed {
    const bytes = Buffer.from(body)
    const signature = sign(
      null,
      Buffer.concat([Buffer.from(`${timestamp}|`), bytes]),
      this.pair.privateKey,
    )
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Telnyx Webhooks',
      'telnyx-timestamp': String(timestamp),
      'telnyx-signature-ed25519': signature.toString('base64'),
    }
    return { body: bytes, headers }
  }

  event(type: string, payload: object, occurredAt = new Date().toISOString(), id = randomUUID()) {
    const data = { record_type: 'event', event_type: type, id, occurred_at: occurredAt, payload }
    return this.sign(JSON.stringify({ data, meta: { attempt: 1 } }))
  }
}

export function toRequest({ body, headers }: Signed): Request {
  const url = 'http://localhost/api/webhooks/telnyx'
  return new Request(url, { method: 'POST', headers, body: Uint8Array.from(body) })
}
