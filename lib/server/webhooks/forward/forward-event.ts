import 'server-only'
import { request } from 'undici'
import { attempt } from './attempt'
import { codeOf } from '@/lib/server/webhooks/connect/error-code'
import type { Forward } from './forward-job'
import { urlFor } from './forward-schedule'
import { isForwardable } from '@/lib/server/webhooks/connect/own-url'

const timeoutMs = 10_000

/** Telnyx's own; the receiver checks the signature over the timestamp and the bytes. */
const carried = ['content-type', 'user-agent', 'telnyx-timestamp', 'telnyx-signature-ed25519']

/**
 * Forwards an event byte for byte; `attempt` counts from 1. Returns null on a 2xx, else the reason:
 * a status or the code of a network error, never any part of the URL. Redirects are not followed.
 */
export async function forwardEvent(
  row: Forward,
  { attempt: count, stopping }: { attempt: number; stopping: AbortSignal },
): Promise<string | null> {
  const target = urlFor(count - 1, row.url, row.failoverUrl)
  if (!isForwardable(target)) return 'not_https'
  try {
    return await attempt({ stopping, timeoutMs }, async (signal) => {
      const headers = headersOf(row, new URL(target))
      const body = Buffer.from(row.body, 'base64')
      const answer = await request(target, { method: 'POST', headers, body, signal })
      await answer.body.dump()
      const { statusCode } = answer
      return statusCode >= 200 && statusCode < 300 ? null : `status ${statusCode}`
    })
  } catch (error) {
    return codeOf(error)
  }
}

function headersOf({ headers }: Forward, { username, password }: URL): Record<string, string> {
  const sent: Record<string, string> = {}
  for (const name of carried) {
    const value = headers[name]
    if (value !== undefined) sent[name] = value
  }
  if (!username && !password) return sent
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { ...sent, authorization: `Basic ${Buffer.from(credentials).toString('base64')}` }
}
