import type { BanCounts, BanRemoval, BanUntil } from './bans'
import type { ModeName } from './modes'

/** How long bans' removals and watches' joins are announced; seconds. */
export const announcedSecs = 900

/** How long after a removal a join may be a possible return; seconds. */
export const returnSecs = 900

/** This many joins within this many seconds are a burst. */
export const burstJoins = 10
export const burstSecs = 5

/** This many joins of one identity within this many seconds are too many. */
export const visitJoins = 5
export const visitSecs = 120

/** How long a mode is proposed after a burst, or one identity's many joins; seconds. */
export const proposedSecs = 120

/** A join that a ban removed or a watch announced, with facts of that ban. */
export type BanMark = BanRemoval & {
  room: { id: string; name: string | null } | null
  watch: boolean
  reason: string
  by: { id: string; name: string }
  until: BanUntil
  /** The number of joins the ban matched, in total and within the last minute. */
  enforced: number
  last_minute: number
}

/** A participant who may be one that was removed. No machine acts on it. */
export type PossibleReturn = {
  participant_id: string
  session_id: string
  /** Who was removed from the same room: the claimed name, and when (ISO 8601). */
  removed: { participant_id: string; name: string | null; at: string }
  /** A similar name, or a field of the claim that nobody else there shares. */
  why: 'name' | 'field'
  /** The path of that field in the claim. */
  field: string | null
}

/**
 * burst: many joined at once · visits: one identity joins again and again · flapping: a ban removes
 * somebody again and again.
 */
type ProposalKind = 'burst' | 'visits' | 'flapping'

/** A mode proposed for a room. It never acts by itself. */
export type Proposal = {
  /** Stable as long as its reason is the same. */
  id: string
  kind: ProposalKind
  mode: ModeName
  room: { id: string; name: string | null }
  session_id: string
  /** Joins in the burst, of the identity, or removed by the ban within a minute. */
  count: number
  /** The claimed name of the identity; null for a burst. */
  name: string | null
  participant_id: string | null
  ban_id: string | null
}

/**
 * `GET /api/safety[?session=|participant=]`: of all that is live now, or of one session or
 * participant at any time.
 */
export type SafetyAnswer = {
  data: {
    marks: BanMark[]
    returns: PossibleReturn[]
    proposals: Proposal[]
    /** Only with all that is live: the bans in force, and the people whom they did not keep out. */
    bans?: Pick<BanCounts, 'active' | 'still_there'>
  }
}
