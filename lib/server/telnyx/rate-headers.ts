import 'server-only'
import type { Headers } from './exchange'

export type RateWindow = { limit: number; remaining: number; resetMs: number }

/**
 * The account's rate window from the answer; null unless all three headers are there.
 * `x-ratelimit-reset` counts seconds from now; it is not an epoch (Telnyx, "Rate limiting").
 */
export function rateWindow(headers: Headers): RateWindow | null {
  const limit = number(headers['x-ratelimit-limit'])
  const remaining = number(headers['x-ratelimit-remaining'])
  const reset = number(headers['x-ratelimit-reset'])
  if (!limit || remaining === null || reset === null) return null
  return { limit, remaining, resetMs: reset * 1000 }
}

/**
 * How long a 429 asks to wait, in milliseconds: the longer of `x-ratelimit-reset` and
 * `Retry-After` (seconds or a date), or null if neither says anything.
 */
export function askedPauseMs(headers: Headers, now = Date.now()): number | null {
  const reset = number(headers['x-ratelimit-reset']) ?? 0
  const retryAfter = number(headers['retry-after'])
  const waits = [reset * 1000, retryAfter === null ? untilDate(headers, now) : retryAfter * 1000]
  const longest = Math.max(...waits)
  return longest > 0 ? longest : null
}

/** The answering server's wall clock (epoch milliseconds, whole seconds), if it sent one. */
export function serverTime(headers: Headers): number | null {
  const time = Date.parse(first(headers.date) ?? '')
  return Number.isNaN(time) ? null : time
}

/** Measured from the server's clock if known, since ours may be wrong. */
function untilDate(headers: Headers, now: number): number {
  const until = Date.parse(first(headers['retry-after']) ?? '')
  return Number.isNaN(until) ? 0 : until - (serverTime(headers) ?? now)
}

function number(header: string | string[] | undefined): number | null {
  const text = first(header)?.trim() ?? ''
  return /^\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text) : null
}

function first(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}
