import 'server-only'

/** Every bound of the Telnyx client; times are milliseconds. */
export type Limits = {
  /** Until a connection is established. Undici's timer may be up to a second late. */
  connectMs: number
  /** A whole call: waiting for a socket, retries and the body included. */
  totalMs: number
  /** One try of a read, so that a hung one leaves time for another. */
  attemptMs: number
  bodyBytes: number
  connections: number
  /** Maximum pause; a longer Retry-After of Telnyx is cut to it. */
  maxPauseMs: number
  /** Maximum pause that a person's read waits out. */
  waitOutMs: number
  retries: number
  retryBaseMs: number
  retryCapMs: number
  /** Failures in a row after which calls are paused. */
  breakerFailures: number
  breakerMs: number
}

export const defaultLimits: Limits = {
  connectMs: 2_000,
  totalMs: 10_000,
  attemptMs: 6_000,
  bodyBytes: 10 * 1024 * 1024,
  connections: 64,
  maxPauseMs: 60_000,
  waitOutMs: 2_000,
  retries: 2,
  retryBaseMs: 100,
  retryCapMs: 1_000,
  breakerFailures: 10,
  breakerMs: 5_000,
}

export type TelnyxSettings = {
  /** With Telnyx's `/v2` path, or the simulator's. */
  baseUrl: string
  apiKey: string
  /** Share (0..1] of the account's rate limit that background work may use. */
  rateShare: number
  limits: Limits
  /** Monotonic milliseconds: a step of the wall clock must not stretch a pause. */
  clock: () => number
}
