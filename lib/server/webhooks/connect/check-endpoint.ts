import 'server-only'
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { request } from 'undici'
import type { WebhookTest } from '@/lib/contract/webhooks'
import { codeOf } from './error-code'
import { ownWebhookUrl } from './own-url'

const timeoutMs = 5_000

/**
 * Sends our own URL an event signed with a key made for this check. An answer of 401 shows that the
 * URL leads here and signatures are checked. Only Telnyx's own events show that Telnyx reaches it.
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

/** Redirects are not followed; Telnyx does not follow them either. */
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
