import type { ErrorKey } from './errors'

/** What a ban hangs on: a value that the identity rule finds, the exact text of the claim, or the name. */
export const banKinds = ['identity', 'text', 'name'] as const
export type BanKind = (typeof banKinds)[number]

/** active: in force · expired: its time or its session is over · lifted: by somebody. */
export const banStates = ['active', 'expired', 'lifted'] as const
export type BanState = (typeof banStates)[number]

/** A ban ends with its session where it says so; null is for good. */
export type BanUntil = string | null
export const sessionEnd = 'session_end'

/** So many removals of one ban in a minute are told as one. */
export const flappingRemovals = 5
export const flappingSecs = 60

/** After so many kicks that Telnyx took, somebody who is still there needs a hand. */
export const maxRemovalTries = 3

/**
 * waiting: claimed, Telnyx has not taken a kick yet · sent: Telnyx took it · gone: seen to have
 * left · still_there: in the room after the last try · dropped: the ban ended first · seen: a watch
 * announced the join, and nothing is done.
 */
export type RemovalState = 'waiting' | 'sent' | 'gone' | 'still_there' | 'dropped' | 'seen'

/** One join that a ban answered. */
export type BanRemoval = {
  ban_id: string
  participant_id: string
  session_id: string
  /** As the claim called them. */
  name: string | null
  state: RemovalState
  /** Kicks that Telnyx took. */
  tries: number
  /** Whether a person kicked, when the ban was made; else the server did. */
  by_user: boolean
  /** ISO 8601, by the database's clock: found inside, last kick, seen to have left. */
  at: string
  last_at: string
  gone_at: string | null
}

export type Ban = {
  id: string
  kind: BanKind
  /** Where in the claim's JSON the identity lies; null but for `identity`. */
  path: string | null
  /** The value itself, compared exactly; hostile text. */
  identity: string
  /** Names under which it was seen, the one of the ban first. */
  names: string[]
  /** Null: every room. */
  room_id: string | null
  room: { id: string; name: string | null } | null
  session_id: string | null
  participant_id: string | null
  /** ISO 8601, `session_end`, or null for good. */
  until: BanUntil
  reason: string
  by: { id: string; name: string }
  at: string
  state: BanState
  /** Nothing is done; joins are announced. */
  watch: boolean
  /** Joins that the server answered with a kick; of a watch, those that it announced. */
  enforced: number
  /** People who are inside although Telnyx took every try. */
  still_there: number
  /** Removals within the last minute. */
  last_minute: number
  last: BanRemoval | null
  /**
   * ISO 8601. Until then a join token that was made here before the ban can be used, or renewed; null
   * where none is known. Those made elsewhere cannot be.
   */
  tokens_until: string | null
  lifted: { by: { id: string; name: string }; at: string; reason: string } | null
}

export type BanCounts = Record<BanState, number> & { watched: number; still_there: number }

/** `GET /api/bans`: those in force first, then the newest; `after` is the cursor of the next page. */
export type BansAnswer = { data: Ban[]; meta: { after: string | null; counts: BanCounts } }

/** What became of the kick that came with a ban; null where there was none. */
export type BanKick = {
  outcome: 'accepted' | 'not_sent' | 'failed' | 'unknown'
  error: ErrorKey | null
  /** Under which the kick is recorded; null where nothing was. */
  audit_id: string | null
}

/** `POST /api/bans` */
export type NewBanAnswer = { data: Ban; meta: { kick: BanKick | null } }

export type BanAnswer = { data: Ban }

/** `GET /api/bans/tokens`: ISO 8601, as `tokens_until` of a ban that would be made now. */
export type BanTokens = Pick<Ban, 'tokens_until'>

/** So many days back it is counted whom a ban would keep out. */
export const subjectDays = 30

/** `GET /api/bans/subjects`: what a ban on a participant could hang on; all null where they sent no claim. */
export type BanSubjects = {
  rule: 'path' | 'name' | 'context' | null
  /** Where in the claim's JSON the identity lies; null where the rule looks nowhere in it. */
  path: string | null
  /** At most its first 200 characters; hostile text. */
  identity: { value: string } | null
  /** How long the claim is, and how many joins sent exactly this; at most 1,000 are counted. */
  text: { length: number; joins: number } | null
  /** How many people went by it; at most 1,000 are counted. */
  name: { value: string; people: number } | null
}
