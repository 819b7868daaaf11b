import type { Delivery, DeliveryAttempt } from './delivery-log'
import type { EventData } from './event-data'
import { isCallable } from './post'

const attemptsPerUrl = 3

interface Means {
  post: (url: string, body: string) => Promise<DeliveryAttempt>
  pause: (milliseconds: number) => Promise<void>
  backoffMs: number
}

/** Tries each URL up to three times with backoff; resolves with true once one has answered 2xx. */
export async function deliver(
  delivery: Delivery,
  urls: string[],
  data: EventData,
  { post, pause, backoffMs }: Means,
): Promise<boolean> {
  for (const url of urls) {
    const tries = isCallable(url) ? attemptsPerUrl : 1
    for (let failed = 0; failed < tries; failed += 1) {
      if (failed > 0) await pause(backoffMs * 2 ** (failed - 1))
      const meta = { attempt: delivery.attempts.length + 1, delivered_to: url }
      const attempt = await post(url, JSON.stringify({ data, meta }))
      delivery.attempts.push(attempt)
      if (attempt.status !== null && attempt.status >= 200 && attempt.status < 300) return true
    }
  }
  return false
}
