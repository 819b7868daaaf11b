import { sign, type KeyObject } from 'node:crypto'
import { privateKeyFrom, rawPublicKey } from '../state/ed25519'

/** Signs webhooks as Telnyx does. */
export class SigningKey {
  /** Base64 of the 32 raw bytes, as Mission Control shows it. */
  readonly publicKey: string
  private readonly key: KeyObject

  constructor(seed: Buffer) {
    this.key = privateKeyFrom(seed)
    this.publicKey = rawPublicKey(this.key).toString('base64')
  }

  /** Returns base64 over the timestamp (Unix seconds) and the body exactly as sent. */
  sign(timestamp: number, body: string): string {
    return sign(null, Buffer.from(`${timestamp}|${body}`), this.key).toString('base64')
  }
}
