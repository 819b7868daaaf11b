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
import { quotaRules, type QuotaClass } from './quota-class'
import { RetryBudget } from './retry-budget'
import { defaultLimits, type Limits, type TelnyxSettings } from './settings'

/** Failures in a row before health reports them: a single bad object is no outage. */
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

  /** The quota class lets Telnyx tell the mirror's calls from people's. */
  headers(hasBody: boolean, quotaClass?: QuotaClass): Record<string, string> {
    const comment = quotaClass === 'mirror' ? ' (mirror)' : ''
    return {
      accept: 'application/json',
      authorization: `Bearer ${this.#apiKey}`,
      'user-agent': `roomwarden/${packageJson.version}${comment}`,
      ...(hasBody && { 'content-type': 'application/json' }),
    }
  }

  /** The text without our key, should Telnyx have echoed it. */
  redact(text: string): string {
    return text.replaceAll(this.#apiKey, '[removed]')
  }

  health(): TelnyxHealth {
    const { limit, remaining, leftMs } = this.quota.known()
    // A pause of the mirror alone delays nobody else.
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

/** The state of the connection to Telnyx, for the health route; makes no call. */
export function telnyxHealth(): TelnyxHealth {
  return telnyxConnection().health()
}

/** How many calls the mirror may send a minute; null while no limit is known. */
export function mirrorBudget(): number | null {
  const { limit } = telnyxConnection().quota.known()
  if (limit === null) return null
  return Math.max(1, Math.floor(limit * env().TELNYX_RATE_SHARE * quotaRules.mirror.ofShare))
}
