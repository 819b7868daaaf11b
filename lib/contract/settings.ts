import type { ErrorKey } from './errors'

/** What administrators set for everybody. */
export type DeskSettings = {
  /**
   * The join link with `{room_id}`, `{room_name}`, `{token}` and `{refresh_token}` in it; null
   * until an administrator sets one.
   */
  joinLinkTemplate: string | null
  /** The reasons offered for kick, end and delete, in order; null for the defaults. */
  reasons: string[] | null
  /** Whether a join token is made only for a named identity, which bans can refuse. */
  tokenIdentityRequired: boolean
  /** How long the history that only webhooks and polls show is kept; months. */
  historyMonths: number
}

export const historyMonthChoices = [1, 3, 6, 13, 25, 61] as const

export const settingNames = [
  'joinLinkTemplate',
  'reasons',
  'tokenIdentityRequired',
  'historyMonths',
] as const

export const defaultSettings: DeskSettings = {
  joinLinkTemplate: null,
  reasons: null,
  tokenIdentityRequired: false,
  historyMonths: 13,
}

/**
 * `GET /api/settings/telnyx` and `POST /api/settings/telnyx/check` → 200 `{data}`. Instants are ISO
 * 8601, null if unknown.
 */
export type TelnyxStatus = {
  state: 'ok' | 'refused' | 'failing' | 'paused' | 'untried'
  host: string
  /** The share of the rate limit that background work may use, 0 to 1. */
  rateShare: number
  rateLimit: { limit: number | null; remaining: number | null; resetsAt: string | null }
  pausedUntil: string | null
  lastAnswerAt: string | null
  /** How far Telnyx's clock is ahead of ours, to about a second. */
  clockSkewMs: number | null
  /** Why a check got no answer; absent if it did. */
  checkFailed?: ErrorKey
}
