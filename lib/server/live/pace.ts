import 'server-only'
import type { WebhookChannel } from '@/lib/contract/live-stream'

/** Between two looks at the whole account while somebody watches, in ms. */
const watchedMs = 2_000
/** The same while webhooks tell all that happens: a look only confirms it. */
const healthyMs = 30_000

/** Milliseconds between two looks, by how webhooks are. Nobody watches: no looks at all. */
export function lookEveryMs(webhooks: WebhookChannel): number {
  return webhooks === 'healthy' ? healthyMs : watchedMs
}
