import type { CopyAge } from './directory/rows'
import type { IdentityBy } from './identity/rule'

/** One join of the person. */
export type PersonJoin = {
  id: string
  /** The first join of its visit. */
  visit: string
  sessionId: string | null
  room: { id: string; name: string | null } | null
  /** The name claimed with this join. */
  name: string | null
  joinedAt: string
  /** Null while in the room. */
  leftAt: string | null
}

/** A day with visits: their duration, by the day on which each join began. */
export type PersonDay = { day: string; secs: number; visits: number }

/** Two overlapping joins that one person can hardly have made, and the overlap. */
export type Overlap = { earlier: PersonJoin; later: PersonJoin; secs: number }

/** A person who was in the same sessions at the same time. */
export type Companion = {
  /** Their newest join at the same time, which links to their page. */
  participantId: string
  name: string | null
  sessions: number
  /** Seconds together. */
  secs: number
  lastAt: string
}

export type ClaimedName = { name: string | null; joins: number; lastAt: string | null }

/**
 * `GET /api/directory/people/{participant_id}/identity?zone=`: the mirror's view of one
 * participant's identity. Times ISO 8601, days of the zone.
 */
export type PersonIdentity = {
  data: {
    /** The person's key; null if the identity rule leaves this participant apart. */
    key: string | null
    /** The kind of value joined by; the name if the participant has no value. */
    joinedBy: IdentityBy | null
    joins: number
    visits: number
    rooms: number
    firstSeenAt: string | null
    lastSeenAt: string | null
    /** Seconds in rooms of the counted joins. */
    secs: number
    /** The number of joins added up, the newest ones; `joins` may be more. */
    counted: number
    recordings: { count: number; sizeMb: number }
    names: ClaimedName[]
    days: PersonDay[]
    overlaps: Overlap[]
    companions: Companion[]
  }
  meta: CopyAge
}
