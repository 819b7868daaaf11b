import { expect, it } from 'vitest'
import { WebhookSigner } from '@/e2e/harness/webhook-signer'
import { toPublicKey } from '@/lib/server/telnyx/public-keys'
import { isSigned, readClaim } from './verify'

const [old, fresh] = [new WebhookSigner(), new WebhookSigner()]
const keys = [old, fresh].map(({ publicKey }) => toPublicKey(publicKey))
const now = Date.now()
const secs = Math.floor(now / 1000)

function check({ headers, body }: ReturnType<WebhookSigner['sign']>) {
  const claim = readClaim(new Headers(headers), now)
  return typeof claim === 'string' ? claim : isSigned(claim, body, keys)
}

it('believes either key of a rotation, over the raw bytes', () => {
  for (const signer of [old, fresh])
    expect(check(signer.sign(Buffer.from([0x7b, 0xff, 0x00, 0x7d]), secs))).toBe(true)
  expect(check(new WebhookSigner().sign('{}', secs))).toBe(false)
})

it.each([
  [299, true],
  [-299, true],
  [301, 'stale'],
  [-301, 'stale'],
])('%i s off: %s', (off, expected) => {
  expect(check(old.sign('{}', secs + off))).toBe(expected)
})

it.each(['', 'NaN', `+${secs}`, `${secs}.0`, `-${secs}`, `${secs}, ${secs}`, '1e9', `0x${secs}`])(
  'a timestamp like "%s" is none, even if it was signed',
  (timestamp) => {
    expect(check(old.sign('{}', timestamp))).toBe('bad_timestamp')
  },
)

it('takes only the one canonical form of a signature', () => {
  const signed = old.sign('{}', secs)
  const { 'telnyx-signature-ed25519': good = '' } = signed.headers
  const last = good.at(-3) ?? ''
  const sameBits = { A: 'B', Q: 'R', g: 'h', w: 'x' }[last] ?? ''
  const others = [
    good.slice(0, -2),
    `${good.slice(0, -3)}${sameBits}==`,
    `${good}, ${good}`,
    Buffer.from(good, 'base64').toString('hex'),
    good.replaceAll(/[+/]/g, '_').replace(/^./, '-'),
  ]
  for (const signature of others)
    expect(
      check({ ...signed, headers: { ...signed.headers, 'telnyx-signature-ed25519': signature } }),
    ).toBe('bad_signature')
})
