import 'server-only'
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { request } from 'undici'
import type { WebhookTest } from '@/lib/contract/webhooks'
import { codeOf } from './error-code'
import { ownWebhookUrl } from './own-url'

const timeoutMs = 5_000

/**
 * Sends our own URL an event that is signed with a key made for it alone. Only Telnyx can sign as
 * Telnyx; but where this is answered 401, the URL leads here and signatures are checked. Whether
 * Telnyx finds the way shows in its events alone.
 */
export async function checkEndpoint(): Promise<WebhookTest> {
  const startedAt = performance.now()
  const elapsed = () => Math.round(performance.now() - startedAt)
  try {
    const status = await sendFalse()
    const verdict = status === 401 ? 'refused' : 'unexpected'
    return { verdict, status, problem: null, ms: elapsed() }
  } catch (error) {
    return { verdict: 'unreached', status: null, problem: codeOf(error), ms: elapsed() }
  }
}

/** Redirects are not followed, as Telnyx does not either. */
async function sendFalse(): Promise<number> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const timestamp = String(Math.floor(Date.now() / 1000))
  const data = { record_type: 'event', event_type: 'roomwarden.test', id: randomUUID() }
  const body = JSON.stringify({ data })
  const signature = sign(null, Buffer.from(`${timestamp}|${body}`), privateKey).toString('base64')
  const answer = await request(ownWebhookUrl(), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'telnyx-timestamp': timestamp,
      'telnyx-signature-ed25519': signature,
    },
    body,
    signal: AbortSignal.timeout(timeoutMs),
  })
  await answer.body.dump()
  return answer.statusCode
}
