import 'server-only'
import type { Freshness } from '@/lib/contract/live'
import { ApiError, toApiError } from '@/lib/server/errors'

/** The last good value of something read from Telnyx, and how the newest look went. */
type Look<Value> = { value: Value; at: number }

/**
 * One thing that many watch: however many ask, one look at Telnyx is under way at a time, and
 * answers younger than `youngMs` are shared. A failed look keeps the last good value and says why
 * it is not newer; it throws only while there is no value at all, or when it is gone for good.
 */
export class Source<Value> {
  private last: Look<Value> | null = null
  private problem: ApiError | null = null
  private triedAt = 0
  private outdated = false
  private underWay: Promise<void> | null = null

  constructor(
    private readonly look: () => Promise<Value>,
    private readonly youngMs: number,
    /** How long a failure is shared: a person who asks again wants another look. */
    private readonly problemMs = youngMs,
  ) {}

  /** Something was changed: the next read waits for a look that began after now. */
  expire(): void {
    this.outdated = true
  }

  /** The last good value if it is at most this old, in ms, without a look; null otherwise. */
  peek(youngMs: number): Value | null {
    return this.last && Date.now() - this.last.at <= youngMs ? this.last.value : null
  }

  private async lookOnce(): Promise<void> {
    this.outdated = false
    const startedAt = Date.now()
    try {
      this.last = { value: await this.look(), at: Date.now() }
      this.problem = null
    } catch (thrown) {
      this.problem = toApiError(thrown)
    }
    this.triedAt = startedAt
  }

  private async refresh(): Promise<void> {
    do await this.lookOnce()
    while (this.outdated)
    this.underWay = null
  }

  /** The value and its age. @param youngMs accept a shared answer of up to this age */
  async read(
    youngMs = this.problem ? this.problemMs : this.youngMs,
  ): Promise<{ value: Value; meta: Freshness }> {
    if (this.outdated || Date.now() - this.triedAt >= youngMs)
      await (this.underWay ??= this.refresh())
    if (this.problem && (!this.last || this.problem.key === 'not_found')) throw this.problem
    if (!this.last) throw new ApiError('internal')
    return { value: this.last.value, meta: this.freshness(this.last.at) }
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
