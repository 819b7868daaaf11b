import 'server-only'
import type { WebhookSetUp } from '@/lib/contract/webhooks'
import { env } from '@/lib/server/env'
import { ApiError } from '@/lib/server/errors'
import { isLoopback, ownWebhookUrl } from './own-url'

/** Enough of a public key to tell it from another. */
const fingerprint = (key: string) => `${key.slice(0, 8)}…${key.slice(-4)}`

/** Whether webhooks can arrive, by the environment. */
export function webhookSetUp(): WebhookSetUp {
  const { TELNYX_PUBLIC_KEY = '', TELNYX_API_BASE_URL } = env()
  const url = ownWebhookUrl()
  const keys = TELNYX_PUBLIC_KEY.split(',').map((key) => key.trim())
  return {
    url,
    keys: keys.filter(Boolean).map(fingerprint),
    reachable: !isLoopback(new URL(url)) || isLoopback(new URL(TELNYX_API_BASE_URL)),
  }
}

/**
 * Throws `webhooks_not_ready` where events would be refused or never arrive: pointing a room here
 * would then take its events from their present receiver.
 */
export function requireSetUp(): void {
  const { keys, reachable } = webhookSetUp()
  const detail =
    keys.length === 0
      ? 'TELNYX_PUBLIC_KEY is not set.'
      : reachable
        ? null
        : 'NEXTAUTH_URL is an address of this machine only.'
  if (detail) throw new ApiError('webhooks_not_ready', { detail, outcome: 'not_sent' })
}
