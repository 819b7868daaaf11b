import type { BanRemoval, BanUntil } from './bans'
import type { ModeName } from './modes'

/** What happened so long ago at most is announced; seconds. */
export const announcedSecs = 900

/** Whoever joins within so long of a removal may be who was removed; seconds. */
export const returnSecs = 900

/** So many joins within so many seconds are a burst. */
export const burstJoins = 10
export const burstSecs = 5

/** So many joins of one identity within so many seconds are too many. */
export const visitJoins = 5
export const visitSecs = 120

/** A burst, or one identity's many visits, is spoken of for so long; seconds. */
export const proposedSecs = 120

/** A join that a ban answered, or a watch announced, with what there is to say of that ban. */
export type BanMark = BanRemoval & {
  room: { id: string; name: string | null } | null
  watch: boolean
  reason: string
  by: { id: string; name: string }
  until: BanUntil
  /** How many joins the ban has answered, and how many of them within the last minute. */
  enforced: number
  last_minute: number
}

/** Somebody who may be one who was removed. Nothing is done about it by a machine. */
export type PossibleReturn = {
  participant_id: string
  session_id: string
  /** Who was removed from the same room, as they called themselves, and when (ISO 8601). */
  removed: { participant_id: string; name: string | null; at: string }
  /** A like name, or a field of the claim that they share with nobody else there. */
  why: 'name' | 'field'
  /** Where in the claim that field lies. */
  field: string | null
}

/** burst: many joined at once · visits: one identity joins again and again · flapping: a ban does. */
type ProposalKind = 'burst' | 'visits' | 'flapping'

/** A mode that a room is in need of, as far as can be seen. It never acts by itself. */
export type Proposal = {
  /** The same as long as it is about the same. */
  id: string
  kind: ProposalKind
  mode: ModeName
  room: { id: string; name: string | null }
  session_id: string
  /** Joins in the burst, of the identity, or that the ban answered within a minute. */
  count: number
  /** Whose visits, as they call themselves; null for a burst. */
  name: string | null
  participant_id: string | null
  ban_id: string | null
}

/** `GET /api/safety[?session=|participant=]`: of what is live now, or of one whenever it was. */
export type SafetyAnswer = {
  data: { marks: BanMark[]; returns: PossibleReturn[]; proposals: Proposal[] }
}
