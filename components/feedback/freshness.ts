import type { Freshness } from '@/lib/contract/live'
import { age, type Age } from '../ui/duration'

/** The default interval between polls of Telnyx, in ms. */
const usualEveryMs = 2_000

/** Past this age, in ms, the chip turns amber: the next poll should have come. */
export function staleAfterMs(everyMs: number | null): number {
  return (everyMs ?? usualEveryMs) + 13_000
}

/** Past this age the chip turns red, and confirmations warn about the data's age. */
function disconnectedAfterMs(everyMs: number | null): number {
  return (everyMs ?? usualEveryMs) + 28_000
}

export type FreshnessLevel = 'waiting' | 'live' | 'reconnecting' | 'disconnected'

export type FreshnessReading = { level: FreshnessLevel; age: Age; ageMs: number }

type FreshnessInput = {
  /** When Telnyx's answer arrived at the server (ISO 8601, server's clock); null before the first. */
  asOf: string | null
  /** Whether the last read, ours of the server or the server's of Telnyx, failed. */
  failing: boolean
  /** The interval between polls of Telnyx, in ms; long while webhooks report events. */
  everyMs: number | null
  /** Milliseconds since the epoch, server's clock. */
  now: number
}

/** Seconds until the next poll of Telnyx; null if nobody has to wait for it. */
export function secondsToRetry(freshness: Freshness | null, now: number): number | null {
  const wait = freshness?.problem?.retryAfterSecs ?? null
  if (freshness === null || wait === null) return null
  const answeredAt = Date.parse(freshness.asOf) + freshness.ageMs
  const left = Math.ceil((answeredAt + wait * 1000 - now) / 1000)
  return left > 0 ? left : null
}

/** How far the data on screen can be trusted. */
export function readFreshness({ asOf, failing, everyMs, now }: FreshnessInput): FreshnessReading {
  if (asOf === null) return { level: 'waiting', age: age(0), ageMs: 0 }
  const ageMs = Math.max(0, now - Date.parse(asOf))
  return { level: levelOf(ageMs, failing, everyMs), age: age(ageMs), ageMs }
}

function levelOf(ageMs: number, failing: boolean, everyMs: number | null): FreshnessLevel {
  if (ageMs > disconnectedAfterMs(everyMs)) return 'disconnected'
  return failing || ageMs > staleAfterMs(everyMs) ? 'reconnecting' : 'live'
}
