import type { ListMeta, Named } from './list'
import type { Receipt } from './live'

/** What Telnyx calls a participant: one stay of one client in one session. */
export type Visit = {
  id: string
  /** The raw claim of the participant's client; hostile. */
  context: string | null
  sessionId: string | null
  /** Through its session, since a participant names no room; null while that is not known. */
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
  /** `audio` or `video`, where Telnyx says. */
  type: string | null
  /** `completed` or `processing`. */
  status: string | null
  startedAt: string | null
  durationSecs: number | null
  /** Megabytes. */
  sizeMb: number | null
}

/**
 * How the visits were found. claim: by the text that the participant's app sent · no_claim: it sent
 * none, so there is nothing to look for · not_askable: the text is too long for an address, or
 * broken · refused: Telnyx did not take it. But for the first, only the one visit is shown.
 */
export type FoundBy = 'claim' | 'no_claim' | 'not_askable' | 'refused'

/** Visits whose recordings are looked up; each costs a call. */
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
    /** The visit that was asked for. */
    visit: Visit
    foundBy: FoundBy
    /** The visits of this page under the same claim, newest first. */
    visits: Visit[]
    /** What was done to these visits, newest first, at most 100. */
    acts: Receipt[]
    /** Those of these visits that ended because of a ban. */
    removals: VisitRemoval[]
    /** Of the newest visits of this page; null where they could not be read. */
    recordings: PersonRecording[] | null
  }
  /** Of the visits. */
  meta: ListMeta
}
