import 'server-only'
import { verify, type KeyObject } from 'node:crypto'

/** Allowed difference between Telnyx's clock and ours, in seconds, as in the official SDK. */
const toleranceSecs = 300

/** Why a request is not accepted as Telnyx's. */
export type Refusal = 'no_signature' | 'bad_timestamp' | 'stale' | 'bad_signature'

const timestampForm = /^\d{1,12}$/
/** 64 bytes in canonical base64: the last of the 86 digits holds only two bits. */
const signatureForm = /^[A-Za-z0-9+/]{85}[AQgw]==$/

/** What a request claims; a header that was sent twice arrives joined by a comma. */
export type Claim = { timestamp: string; signature: Buffer }

/** The claim in the headers, before the body is read; or why it cannot be right. */
export function readClaim(headers: Headers, nowMs: number): Claim | Refusal {
  const timestamp = headers.get('telnyx-timestamp')
  const signature = headers.get('telnyx-signature-ed25519')
  if (timestamp === null || signature === null) return 'no_signature'
  if (!timestampForm.test(timestamp)) return 'bad_timestamp'
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > toleranceSecs) return 'stale'
  if (!signatureForm.test(signature)) return 'bad_signature'
  return { timestamp, signature: Buffer.from(signature, 'base64') }
}

/** Whether one of the keys signed the timestamp, a bar and the raw body. */
export function isSigned({ timestamp, signature }: Claim, body: Buffer, keys: KeyObject[]) {
  const signed = Buffer.concat([Buffer.from(`${timestamp}|`), body])
  return keys.some((key) => verify(null, signed, key, signature))
}
