import type { ListMeta, Named } from './list'
import type { Receipt } from './live'

/** Telnyx's participant: one join of one client in one session. */
export type Visit = {
  id: string
  /** The raw claim of the participant's client; hostile. */
  context: string | null
  sessionId: string | null
  /** By its session, since a participant names no room; null if unknown. */
  room: Named | null
  joinedAt: string | null
  /** Null while in the room. */
  leftAt: string | null
  /** Since when Telnyx no longer has it. */
  goneAt?: string
}

export type PersonRecording = {
  id: string
  participantId: string
  /** `audio` or `video`, if Telnyx reports it. */
  type: string | null
  /** `completed` or `processing`. */
  status: string | null
  startedAt: string | null
  durationSecs: number | null
  /** Megabytes. */
  sizeMb: number | null
}

/**
 * How the visits were found. claim: by the same claim · no_claim: there is none · not_askable: the
 * claim is too long for an address, or malformed · refused: Telnyx refused the filter. In all cases
 * but the first there is only the one visit.
 */
export type FoundBy = 'claim' | 'no_claim' | 'not_askable' | 'refused'

/** Maximum visits whose recordings are read; each costs a call. */
export const visitsWithRecordings = 5

/** A visit that ended because of a ban. */
export type VisitRemoval = {
  participantId: string
  banId: string
  /** Of the ban. */
  reason: string
}

/** `GET /api/directory/people/{participant_id}`; `page` pages the visits. */
export type PersonAnswer = {
  data: {
    /** The requested visit. */
    visit: Visit
    foundBy: FoundBy
    /** The visits of this page under the same claim, newest first. */
    visits: Visit[]
    /** Receipts of acts on these visits, newest first, at most 100. */
    acts: Receipt[]
    /** Those of these visits that ended because of a ban. */
    removals: VisitRemoval[]
    /** Recordings of this page's newest visits; null if they could not be read. */
    recordings: PersonRecording[] | null
  }
  /** Of the visits. */
  meta: ListMeta
}
