import type { ErrorKey } from './errors'

/**
 * What a ban matches: a value that the identity rule finds, the exact text of the claim, or the
 * name.
 */
export const banKinds = ['identity', 'text', 'name'] as const
export type BanKind = (typeof banKinds)[number]

/** active: in force · expired: its time or its session is over · lifted by a user. */
export const banStates = ['active', 'expired', 'lifted'] as const
export type BanState = (typeof banStates)[number]

/** `session_end` for a ban that ends with its session, else ISO 8601; null is for good. */
export type BanUntil = string | null
export const sessionEnd = 'session_end'

/** From this many removals of one ban in a minute on, they are announced as one. */
export const flappingRemovals = 5
export const flappingSecs = 60

/**
 * After this many kicks that Telnyx accepted, a participant who is still there is left to a person.
 */
export const maxRemovalTries = 3

/**
 * waiting: claimed, no kick accepted by Telnyx yet · sent: accepted by Telnyx · gone: seen to have
 * left · still_there: in the room after the last attempt · dropped: the ban ended first · seen: a
 * watch announced the join, and nothing is done.
 */
export type RemovalState = 'waiting' | 'sent' | 'gone' | 'still_there' | 'dropped' | 'seen'

/** One join that a ban removed or announced. */
export type BanRemoval = {
  ban_id: string
  participant_id: string
  session_id: string
  /** As claimed; hostile. */
  name: string | null
  state: RemovalState
  /** Kicks that Telnyx accepted. */
  tries: number
  /** Whether the user who made the ban kicked; else the server did. */
  by_user: boolean
  /** ISO 8601, by the database's clock: found inside, last kick, seen to have left. */
  at: string
  last_at: string
  gone_at: string | null
}

export type Ban = {
  id: string
  kind: BanKind
  /** The path of the identity in the claim's JSON; null except for `identity`. */
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
  /** A watch: joins are announced, and nothing is done. */
  watch: boolean
  /** Joins that the server kicked; for a watch, those that it announced. */
  enforced: number
  /** Participants who are inside although Telnyx accepted every attempt. */
  still_there: number
  /** Removals within the last minute. */
  last_minute: number
  last: BanRemoval | null
  /**
   * ISO 8601. Until then, a join token created here before the ban can be used or renewed; null if
   * none is known. Tokens created elsewhere are not known.
   */
  tokens_until: string | null
  lifted: { by: { id: string; name: string }; at: string; reason: string } | null
}

export type BanCounts = Record<BanState, number> & { watched: number; still_there: number }

/** `GET /api/bans`: those in force first, then the newest; `after` is the cursor of the next page. */
export type BansAnswer = { data: Ban[]; meta: { after: string | null; counts: BanCounts } }

/** The outcome of the kick that came with a ban; null if there was none. */
export type BanKick = {
  outcome: 'accepted' | 'not_sent' | 'failed' | 'unknown'
  error: ErrorKey | null
  /** The id of the kick's audit record; null if nothing was recorded. */
  audit_id: string | null
}

/** `POST /api/bans` */
export type NewBanAnswer = { data: Ban; meta: { kick: BanKick | null } }

export type BanAnswer = { data: Ban }

/** `GET /api/bans/tokens`: ISO 8601, the `tokens_until` that a ban made now would have. */
export type BanTokens = Pick<Ban, 'tokens_until'>

/** Days that are counted to show whom a ban would keep out. */
export const subjectDays = 30

/**
 * `GET /api/bans/subjects`: what a ban on a participant can match; all null for one without a
 * claim.
 */
export type BanSubjects = {
  rule: 'path' | 'name' | 'context' | null
  /** The path of the identity in the claim's JSON; null if the rule uses none. */
  path: string | null
  /** At most its first 200 characters; hostile text. */
  identity: { value: string } | null
  /**
   * The length of the claim, and the number of joins that sent exactly this; at most 1,000 are
   * counted.
   */
  text: { length: number; joins: number } | null
  /** The number of people with this name; at most 1,000 are counted. */
  name: { value: string; people: number } | null
}
