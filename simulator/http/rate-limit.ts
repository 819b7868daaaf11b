/** A fixed window over all requests of the account. */
export class RateLimit {
  private windowEndsAt = 0
  private used = 0

  constructor(
    private limit: number,
    private windowMs = 60_000,
  ) {}

  change(limit: number, windowMs: number): void {
    this.limit = limit
    this.windowMs = windowMs
    this.windowEndsAt = 0
  }

  /** Counts one request. `reset` is in whole seconds, as Telnyx sends it. */
  take(now = Date.now()): { allowed: boolean; headers: Record<string, string> } {
    if (now >= this.windowEndsAt) {
      this.windowEndsAt = now + this.windowMs
      this.used = 0
    }
    const allowed = this.used < this.limit
    if (allowed) this.used += 1
    return {
      allowed,
      headers: {
        'x-ratelimit-limit': String(this.limit),
        'x-ratelimit-remaining': String(this.limit - this.used),
        'x-ratelimit-reset': String(Math.ceil((this.windowEndsAt - now) / 1000)),
      },
    }
  }
}
