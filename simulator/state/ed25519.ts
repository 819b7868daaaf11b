import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

/** DER around the 32 bytes of a raw Ed25519 private key. */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The private key with these 32 raw bytes. */
export function privateKeyFrom(seed: Buffer): KeyObject {
  return createPrivateKey({
    key: Buffer.concat([pkcs8Prefix, seed]),
    format: 'der',
    type: 'pkcs8',
  })
}

/** The 32 raw bytes of the public key. */
export function rawPublicKey(key: KeyObject): Buffer {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32)
}
