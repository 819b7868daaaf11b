import 'server-only'
import type { WebhookChannel } from '@/lib/contract/live-stream'

/** Interval of polls of the whole account while somebody watches, in ms. */
const watchedMs = 2_000
/** The interval while webhooks report every change and polls only confirm it. */
const healthyMs = 30_000

/**
 * Milliseconds between two polls, by the state of the webhooks. Without a watcher there are no
 * polls.
 */
export function pollEveryMs(webhooks: WebhookChannel): number {
  return webhooks === 'healthy' ? healthyMs : watchedMs
}
