import type { Freshness } from '@/lib/contract/live'

/**
 * How far the server's clock is ahead of ours in ms, from an answer that arrived at `receivedAt`
 * (our clock).
 */
export function clockOffset(meta: Freshness, receivedAt: number): number {
  return Date.parse(meta.asOf) + meta.ageMs - receivedAt
}
