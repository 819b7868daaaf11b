import 'server-only'
import type { RawAnswer } from './exchange'
import { serverTime } from './rate-headers'

export type TelnyxHealth = {
  state: 'ok' | 'refused' | 'failing' | 'paused' | 'untried'
  rateLimit: { limit: number | null; remaining: number | null; resetsAt: number | null }
  pausedUntil: number | null
  lastAnswerAt: number | null
  /** How far Telnyx's clock is ahead of ours, to about a second. */
  clockSkewMs: number | null
}

/** What the last answers showed; times are epoch milliseconds. */
export class HealthRecord {
  lastAnswerAt: number | null = null
  clockSkewMs: number | null = null
  isRefused = false

  answered(answer: RawAnswer): void {
    const now = Date.now()
    const theirs = serverTime(answer.headers)
    this.lastAnswerAt = now
    this.isRefused = answer.status === 401
    // Their clock is read somewhere within the exchange, and cut to whole seconds.
    if (theirs !== null) this.clockSkewMs = theirs + 500 - (now - answer.elapsedMs / 2)
  }
}
