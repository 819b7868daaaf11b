import { randomBytes, randomInt } from 'node:crypto'
import { nowSecs, type Signed, type WebhookSigner } from '@/e2e/harness/webhook-signer'

type Signers = { telnyx: WebhookSigner; stranger: WebhookSigner }
type Mutation = (signed: Signed, signers: Signers) => Signed

const timestampHeader = 'telnyx-timestamp'
const signatureHeader = 'telnyx-signature-ed25519'

function flipBit(bytes: Buffer): Buffer {
  const flipped = Buffer.from(bytes)
  const at = randomInt(flipped.length)
  flipped[at] = (flipped[at] ?? 0) ^ (1 << randomInt(8))
  return flipped
}

const withHeader = (signed: Signed, name: string, change: (value: string) => string): Signed => ({
  ...signed,
  headers: { ...signed.headers, [name]: change(signed.headers[name] ?? '') },
})

const without = ({ body, headers }: Signed, name: string): Signed => ({
  body,
  headers: Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name)),
})

const pick = <Item>(items: readonly Item[]): Item => {
  const item = items[randomInt(items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** Other spellings of the same number, or no number at all. */
const timestampForms = [
  (text: string) => `+${text}`,
  (text: string) => `0${text}`,
  (text: string) => `${text}.0`,
  (text: string) => `${text}, ${text}`,
  (text: string) => `${text},`,
  (text: string) => `0x${Number(text).toString(16)}`,
  (text: string) => `${text}e0`,
  (text: string) => `${text}000`,
  () => 'NaN',
  () => 'Infinity',
  () => '',
]

const signatureForms = [
  (text: string) => text.replace(/=+$/, ''),
  (text: string) => `${text}=`,
  (text: string) => `${text}, ${text}`,
  (text: string) => `=${text}`,
  (text: string) => `${text.slice(0, 40)} ${text.slice(40)}`,
  (text: string) => Buffer.from(text, 'base64').toString('hex'),
  (text: string) => Buffer.from(text, 'base64').subarray(0, 63).toString('base64'),
  (text: string) => Buffer.concat([Buffer.from(text, 'base64'), randomBytes(1)]).toString('base64'),
  () => randomBytes(64).toString('base64'),
  () => Buffer.alloc(64).toString('base64'),
  () => '',
]

const outside = () => pick([-1, 1]) * (302 + randomInt(10_000_000))

const mutations: Record<string, Mutation> = {
  'a bit of the body': (signed) => ({ ...signed, body: flipBit(signed.body) }),
  'a byte more': (signed) => ({ ...signed, body: Buffer.concat([signed.body, Buffer.from(' ')]) }),
  'a byte less': (signed) => ({ ...signed, body: signed.body.subarray(0, -1) }),
  'no body': (signed) => ({ ...signed, body: Buffer.alloc(0) }),
  'the same JSON, written anew': ({ body, headers }) => ({
    body: Buffer.from(JSON.stringify(JSON.parse(body.toString()), null, 1)),
    headers,
  }),
  'a bit of the signature': (signed) =>
    withHeader(signed, signatureHeader, (text) =>
      flipBit(Buffer.from(text, 'base64')).toString('base64'),
    ),
  'another form of the signature': (signed) =>
    withHeader(signed, signatureHeader, pick(signatureForms)),
  'no signature': (signed) => without(signed, signatureHeader),
  'another time': (signed) =>
    withHeader(signed, timestampHeader, (text) => String(Number(text) + pick([-1, 1, 7, -200]))),
  'another form of the time': (signed) => withHeader(signed, timestampHeader, pick(timestampForms)),
  'another form of the time, signed': ({ body }, { telnyx }) =>
    telnyx.sign(body, pick(timestampForms.filter((form) => form('1') !== '01'))(String(nowSecs()))),
  'no time': (signed) => without(signed, timestampHeader),
  'stale or from the future, signed': ({ body }, { telnyx }) =>
    telnyx.sign(body, nowSecs() + outside()),
  "somebody else's key": ({ body }, { stranger }) => stranger.sign(body),
  'the signature of another body': (signed, { telnyx }) => ({
    ...signed,
    headers: telnyx.sign(`${signed.body.toString()} `).headers,
  }),
  'only the body signed': (signed, { telnyx }) => {
    const { 'telnyx-signature-ed25519': other = '' } = telnyx.sign(signed.body, '').headers
    return withHeader(signed, signatureHeader, () => other)
  },
}

/** A valid request with one flaw, which must be refused. */
export function mutationOf(signed: Signed, signers: Signers): { name: string; signed: Signed } {
  const name = pick(Object.keys(mutations))
  const mutate = mutations[name]
  if (!mutate) throw new Error(`no mutation ${name}`)
  return { name, signed: mutate(signed, signers) }
}
