import type { Freshness } from '@/lib/contract/live'

/**
 * Milliseconds by which the server's clock is ahead of ours, from an answer that arrived at
 * `receivedAt` (our clock).
 */
export function clockOffset(meta: Freshness, receivedAt: number): number {
  return Date.parse(meta.asOf) + meta.ageMs - receivedAt
}
