import type { ChainCheck } from './audit'
import type { LiveRoom, Receipt } from './live'
import type { WebhookChannel } from './live-stream'

/**
 * A part of the page that fails independently: its last value with its age, and why it is not
 * newer.
 */
export type Part<Value> = {
  value: Value | null
  /** ISO 8601; null while there is no value. */
  asOf: string | null
  problem: { key: string; retryAfterSecs: number | null } | null
}

/** One of the longest or fullest live sessions. */
export type RankedSession = {
  id: string
  room: LiveRoom | null
  roomId: string | null
  startedAt: string | null
  inside: number
}

export type LiveNow = {
  sessions: number
  people: number
  /** Acts that need attention. */
  trouble: number
  /** People in the fullest session. */
  maxInside: number
  longest: RankedSession[]
  fullest: RankedSession[]
}

export type LastAct = {
  /** The act's most urgent receipt. */
  receipt: Receipt
  /** The number of its other targets. */
  others: number
  /** The raw claim of the person; hostile. */
  context: string | null
  roomName: string | null
}

export type TelnyxState = {
  state: 'ok' | 'refused' | 'failing' | 'paused' | 'untried'
  /** ISO 8601. */
  lastAnswerAt: string | null
  limit: number | null
  remaining: number | null
  resetsAt: string | null
  pausedUntil: string | null
  /** How far Telnyx's clock is ahead of ours. */
  clockSkewMs: number | null
}

export type Health = {
  telnyx: TelnyxState
  /** `lastReportAt`: when the last webhook arrived, ISO 8601. */
  webhooks: { state: WebhookChannel; lastReportAt: string | null }
  database: { kind: 'embedded' | 'postgres'; roundTripMs: number }
  /** The age of its oldest kind; null if one was never read. */
  copy: { behindSecs: number | null; isComplete: boolean }
  chain: { rows: number; check: ChainCheck | null }
}

/** `GET /api/directory/overview` */
export type OverviewAnswer = {
  data: {
    live: Part<LiveNow>
    /** Sessions begun since midnight UTC. */
    sessionsToday: Part<number>
    recordings: Part<{ total: number; processing: number }>
    compositions: Part<{ queued: number; processing: number }>
    /** Acts recorded since midnight UTC, and recent ones on participants and sessions. */
    acts: Part<{ today: number; last: LastAct[] }>
    health: Part<Health>
  }
}

/** A UTC day; `sessions` is null if Telnyx did not report it. */
export type DayCount = { day: string; sessions: number | null }

/** `GET /api/directory/overview/days`: the last fourteen days, today last. */
export type OverviewDaysAnswer = { data: DayCount[] }
