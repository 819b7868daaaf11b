import 'server-only'
import type { WebhookChannel } from '@/lib/contract/live-stream'

/** Between two polls of the whole account while somebody watches, in ms. */
const watchedMs = 2_000
/** The same while webhooks tell all that happens: a poll only confirms it. */
const healthyMs = 30_000

/** Milliseconds between two polls, by how webhooks are. Nobody watches: no polls at all. */
export function pollEveryMs(webhooks: WebhookChannel): number {
  return webhooks === 'healthy' ? healthyMs : watchedMs
}
