import 'server-only'
import { SkewRecord, type ClockSkew } from './clock-skew'
import type { RawAnswer } from './exchange'
import { serverTime } from './rate-headers'

export type TelnyxHealth = {
  state: 'ok' | 'refused' | 'failing' | 'paused' | 'untried'
  rateLimit: { limit: number | null; remaining: number | null; resetsAt: number | null }
  pausedUntil: number | null
  lastAnswerAt: number | null
  /** The bounds of how far Telnyx's clock is ahead of ours. */
  clockSkew: ClockSkew
  /** The smallest certain skew, to show to people. */
  clockSkewMs: number | null
}

/** What the last answers showed; times are epoch milliseconds. */
export class HealthRecord {
  lastAnswerAt: number | null = null
  readonly skew = new SkewRecord(() => performance.now())
  isRefused = false

  answered(answer: RawAnswer): void {
    const now = Date.now()
    const date = serverTime(answer.headers)
    this.lastAnswerAt = now
    this.isRefused = answer.status === 401
    if (date !== null) this.skew.add({ date, sentAt: now - answer.elapsedMs, receivedAt: now })
  }
}
