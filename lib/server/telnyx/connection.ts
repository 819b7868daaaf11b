import 'server-only'
import type { Pool } from 'undici'
import packageJson from '@/package.json'
import { env } from '../env'
import { onShutdown, singleton } from '../process'
import { Breaker } from './breaker'
import { certainSkewMs } from './clock-skew'
import { HealthRecord, type TelnyxHealth } from './health'
import { closePool, createPool } from './pool'
import { Quota } from './quota'
import { RetryBudget } from './retry-budget'
import { defaultLimits, type Limits, type TelnyxSettings } from './settings'

/** Failures in a row before health says so: a single bad object is no news. */
const failing = 3

/** Everything that calls to one Telnyx account share. */
export class TelnyxConnection {
  readonly base: URL
  readonly limits: Limits
  readonly clock: () => number
  readonly pool: Pool
  readonly quota: Quota
  readonly breaker: Breaker
  readonly retries = new RetryBudget()
  readonly record = new HealthRecord()
  readonly #apiKey: string

  constructor(settings: TelnyxSettings) {
    this.base = new URL(settings.baseUrl)
    this.limits = settings.limits
    this.clock = settings.clock
    this.pool = createPool(this.base.origin, settings.limits)
    this.quota = new Quota({
      clock: settings.clock,
      share: settings.rateShare,
      maxPauseMs: settings.limits.maxPauseMs,
    })
    this.breaker = new Breaker(settings.limits)
    this.#apiKey = settings.apiKey
  }

  headers(hasBody: boolean): Record<string, string> {
    return {
      accept: 'application/json',
      authorization: `Bearer ${this.#apiKey}`,
      'user-agent': `roomwarden/${packageJson.version}`,
      ...(hasBody && { 'content-type': 'application/json' }),
    }
  }

  /** The text without our key, should Telnyx have echoed it. */
  redact(text: string): string {
    return text.replaceAll(this.#apiKey, '[removed]')
  }

  health(): TelnyxHealth {
    const { limit, remaining, leftMs } = this.quota.known()
    // Every pause holds the least pressing calls.
    const pauseMs = this.quota.pauses.leftMs('background')
    const clockSkew = this.record.skew.current()
    return {
      state: this.#state(pauseMs),
      rateLimit: { limit, remaining, resetsAt: leftMs === null ? null : Date.now() + leftMs },
      pausedUntil: pauseMs > 0 ? Date.now() + pauseMs : null,
      lastAnswerAt: this.record.lastAnswerAt,
      clockSkew,
      clockSkewMs: certainSkewMs(clockSkew),
    }
  }

  close(): Promise<void> {
    return closePool(this.pool)
  }

  #state(pauseMs: number): TelnyxHealth['state'] {
    const { lastAnswerAt, isRefused } = this.record
    const failures = this.breaker.failuresInARow
    if (!this.breaker.isClosed || failures >= failing) return 'failing'
    if (isRefused) return 'refused'
    if (pauseMs > 0) return 'paused'
    if (lastAnswerAt === null) return failures > 0 ? 'failing' : 'untried'
    return 'ok'
  }
}

/** The process's one connection, opened at first use and closed at shutdown. */
export function telnyxConnection(): TelnyxConnection {
  return singleton('telnyx', () => {
    const { TELNYX_API_BASE_URL, TELNYX_API_KEY, TELNYX_RATE_SHARE } = env()
    const connection = new TelnyxConnection({
      baseUrl: TELNYX_API_BASE_URL,
      apiKey: TELNYX_API_KEY,
      rateShare: TELNYX_RATE_SHARE,
      limits: defaultLimits,
      clock: () => performance.now(),
    })
    onShutdown(() => connection.close())
    return connection
  })
}

/** How the connection to Telnyx stands, for the health route; calls nothing. */
export function telnyxHealth(): TelnyxHealth {
  return telnyxConnection().health()
}
