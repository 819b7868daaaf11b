import type { Settings } from '../world/settings'
import type { DeliveryAttempt } from './delivery-log'
import type { SigningKey } from './signing-key'

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

export interface PostOptions {
  key: SigningKey
  settings: Settings
  timeoutMs: number
  /** Aborts the request. */
  signal: AbortSignal
  /**
   * Unix seconds, now by default. Always the real clock, even where the simulated one is ahead, because
   * receivers compare it with their own.
   */
  timestamp?: number
}

/** Only this machine is ever called, never the hosts of made-up customers. */
export function isCallable(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'http:' && loopback.test(hostname)
}

/** Sends one signed body once and resolves with the result. Redirects are not followed. */
export async function post(
  url: string,
  body: string,
  options: PostOptions,
): Promise<DeliveryAttempt> {
  const at = new Date().toISOString()
  const startedAt = performance.now()
  const result = isCallable(url)
    ? await call(url, body, options)
    : { status: null, error: 'the simulator only calls http on this machine' }
  return { url, at, duration_ms: Math.round(performance.now() - startedAt), ...result }
}

async function call(url: string, body: string, options: PostOptions) {
  const limit = new AbortController()
  const abort = () => limit.abort(new Error('given up'))
  const timer = setTimeout(() => limit.abort(new Error('timed out')), options.timeoutMs)
  options.signal.addEventListener('abort', abort)
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json', ...signatureHeaders(body, options) },
      body,
      signal: limit.signal,
    })
    await response.arrayBuffer()
    return { status: response.status, error: null }
  } catch (error) {
    return { status: null, error: reasonOf(error) }
  } finally {
    clearTimeout(timer)
    options.signal.removeEventListener('abort', abort)
  }
}

function signatureHeaders(
  body: string,
  { key, settings, timestamp }: PostOptions,
): Record<string, string> {
  const seconds = timestamp ?? Math.floor(Date.now() / 1000)
  if (settings.webhook_unsigned) return { 'telnyx-timestamp': String(seconds) }
  const signed = settings.webhook_bad_signature ? `${body} ` : body
  return {
    'telnyx-timestamp': String(seconds),
    'telnyx-signature-ed25519': key.sign(seconds, signed),
  }
}

/** The error of fetch says only that it failed; its cause says why. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return cause instanceof Error ? cause.message : String(cause)
}
