import type { CopyAge } from './directory/rows'
import type { IdentityBy } from './identity/rule'

/** One join of the person, for what is added up of them. */
export type PersonJoin = {
  id: string
  /** The first join of the visit that it is part of. */
  visit: string
  sessionId: string | null
  room: { id: string; name: string | null } | null
  /** As claimed with this join. */
  name: string | null
  joinedAt: string
  /** Null while in the room. */
  leftAt: string | null
}

/** A day with visits: how long they lasted, by the day on which each join began. */
export type PersonDay = { day: string; secs: number; visits: number }

/** Two joins at the same time that one person can hardly have made, and for how long. */
export type Overlap = { earlier: PersonJoin; later: PersonJoin; secs: number }

/** Somebody who was in the same sessions at the same time. */
export type Companion = {
  /** The newest join of theirs beside this person, whose page it opens. */
  participantId: string
  name: string | null
  sessions: number
  /** Together, in seconds. */
  secs: number
  lastAt: string
}

export type ClaimedName = { name: string | null; joins: number; lastAt: string | null }

/**
 * `GET /api/directory/people/{participant_id}/identity?zone=`: everything that the copy has under the
 * identity of one participant. Times ISO 8601, days of the zone.
 */
export type PersonIdentity = {
  data: {
    /** The person's key; null where the identity rule leaves this participant apart. */
    key: string | null
    /** What the rule joins by; the name where the participant has no value of it. */
    joinedBy: IdentityBy | null
    joins: number
    visits: number
    rooms: number
    firstSeenAt: string | null
    lastSeenAt: string | null
    /** In rooms, in seconds, of the joins that were added up. */
    secs: number
    /** Joins that were added up, the newest; `joins` may be more. */
    counted: number
    recordings: { count: number; sizeMb: number }
    names: ClaimedName[]
    days: PersonDay[]
    overlaps: Overlap[]
    companions: Companion[]
  }
  meta: CopyAge
}
