import 'server-only'
import { createPublicKey, type KeyObject } from 'node:crypto'
import { env } from '@/lib/server/env'
import { singleton } from '@/lib/server/process'

/** The SPKI prefix of a 32-byte Ed25519 key (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** Telnyx's public key, base64 of 32 bytes, as a key object of Node. */
export function toPublicKey(base64: string): KeyObject {
  const raw = Buffer.from(base64, 'base64')
  if (raw.length !== 32) throw new Error('A public key for webhooks has 32 bytes.')
  return createPublicKey({ key: Buffer.concat([spkiPrefix, raw]), format: 'der', type: 'spki' })
}

/** The keys that webhooks may be signed with: more than one during a rotation, none if not set. */
export function publicKeys(): KeyObject[] {
  return singleton('webhooks.keys', () => {
    const given = env().TELNYX_PUBLIC_KEY?.split(',') ?? []
    return given.map(toPublicKey)
  })
}
