import 'server-only'
import type { Freshness } from '@/lib/contract/live'
import { ApiError, toApiError } from '@/lib/server/errors'
import { SingleFlight } from './single-flight'

export type CacheTimes = {
  /** How long an answer is shared, in ms. */
  ttlMs: number
  /** How long a failure is shared: someone who retries expects a new read. `ttlMs` by default. */
  errorTtlMs?: number
}

/**
 * A read shared by many askers: one is in flight at a time, and its result is kept for its ttl. A
 * failed read keeps the last good value and says why it is not newer; it throws only while there is
 * no value at all, or when the object is gone for good.
 */
export class CachedRead<Value> {
  private last: { value: Value; at: number } | null = null
  private problem: ApiError | null = null
  private triedAt = -Infinity
  /** How many changes were announced, and how many the last read includes. */
  private changes = 0
  private changesRead = 0
  private readonly flight = new SingleFlight<void>()

  constructor(
    private readonly readNow: () => Promise<Value>,
    private readonly times: CacheTimes,
    private readonly onError?: (error: unknown) => void,
  ) {}

  /** The last good value, however old; null while there is none. */
  get value(): Value | null {
    return this.last?.value ?? null
  }

  get isDue(): boolean {
    return this.isOlderThan(this.ttlMs)
  }

  /** Stores a value from elsewhere, as if it had been read here now. */
  put(value: Value): void {
    const now = Date.now()
    this.last = { value, at: now }
    this.problem = null
    this.triedAt = now
    this.changesRead = this.changes
  }

  /** Marks the value as changed: the next read waits for one that began after now. */
  expire(): void {
    this.changes += 1
  }

  /** Reads unless the last try is younger. Never throws; the failure is kept. */
  async refresh(maxAgeMs = this.ttlMs): Promise<void> {
    if (this.isOlderThan(maxAgeMs)) await this.flight.run(() => this.tryOnce())
    // A change during the read means that the result may predate it.
    while (this.isOutdated) await this.flight.run(() => this.tryOnce())
  }

  /** The value and its age. @param maxAgeMs accept a shared answer of up to this age */
  async read(maxAgeMs?: number): Promise<{ value: Value; meta: Freshness }> {
    await this.refresh(maxAgeMs)
    if (this.problem && (!this.last || this.problem.key === 'not_found')) throw this.problem
    if (!this.last) throw new ApiError('internal')
    return { value: this.last.value, meta: this.freshness(this.last.at) }
  }

  private get ttlMs(): number {
    const { ttlMs, errorTtlMs = ttlMs } = this.times
    return this.problem ? errorTtlMs : ttlMs
  }

  private get isOutdated(): boolean {
    return this.changesRead < this.changes
  }

  private isOlderThan(maxAgeMs: number): boolean {
    return this.isOutdated || Date.now() - this.triedAt >= maxAgeMs
  }

  private async tryOnce(): Promise<void> {
    const { changes } = this
    const startedAt = Date.now()
    try {
      this.last = { value: await this.readNow(), at: Date.now() }
      this.problem = null
    } catch (thrown) {
      this.problem = toApiError(thrown)
      this.onError?.(thrown)
    }
    this.triedAt = startedAt
    this.changesRead = changes
  }

  private freshness(at: number): Freshness {
    return {
      asOf: new Date(at).toISOString(),
      ageMs: Date.now() - at,
      problem: this.problem && {
        key: this.problem.key,
        retryAfterSecs: this.problem.details.retryAfterSecs ?? null,
      },
    }
  }
}
