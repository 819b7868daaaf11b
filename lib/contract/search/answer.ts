import type { DayCounts } from '../directory/rows'
import type { How } from './match'

/** In the order in which they are shown. */
export const searchKinds = ['session', 'person', 'recording', 'room', 'composition'] as const
export type SearchKind = (typeof searchKinds)[number]

/** Where a row answers: by its name, by that of its room or of who was in it, by its id, or by its time alone. */
export type MatchedField = 'name' | 'room' | 'person' | 'id' | 'time'

export type SearchRow = {
  kind: SearchKind
  /** Of a person the opaque key of the identity. */
  id: string
  /** A person's or room's name, for all others that of the room or, of a recording, of the person; null if none. */
  title: string | null
  /** What stands beside it: who was found in a session, the room of a person or recording. */
  detail: string | null
  /** Its page. */
  href: string
  matched: { field: MatchedField; how: How }
  /** ISO 8601: when it began, of a person or a room when they were last seen. */
  at: string | null
  /** ISO 8601; null if it has not ended. */
  until: string | null
  /** Whether it goes on now, as far as the copy knows. */
  live: boolean
  /** Of a session who were in it, of a room its sessions. */
  count: number | null
  /** What an id of Telnyx shows of a person's newest visit, or of the row itself. */
  telnyxId: string
  /** That it is part of; null where it is none or not known. */
  sessionId: string | null
  /** Since when Telnyx no longer has it. */
  gone_at: string | null
}

/** How a piece of a question was read. */
export type ReadPiece = { as: 'word' | 'room' | 'person' | 'kind' | 'id' | 'time'; text: string }

/** What is left of an answer: days or instants of ISO 8601, both included, and ids of rooms; null and none leave all. */
export type SearchNarrowing = { from: string | null; to: string | null; rooms: string[] }

/** `GET /api/search/facets`: of the sessions that answer, how many there are a day and in which rooms. */
export type SearchFacets = {
  data: {
    /** Of the last days, whatever stretch of time is asked for. */
    days: DayCounts
    /** Those of most sessions, whichever room is asked for. */
    rooms: { id: string; name: string | null; count: number }[]
  }
}

/** `GET /api/search?q=&kinds=&limit=&from=&to=&room=`: rows by kind, the best first, at most `limit` of each. */
export type SearchAnswer = {
  data: SearchRow[]
  meta: {
    /** When the copy was last right, ISO 8601; null before that. */
    as_of: string | null
    behind_seconds: number | null
    /** Whether the copy holds the whole account. */
    complete: boolean
    took_ms: number
    /** Of each kind how many answer, which may be more than are here. */
    totals: Record<SearchKind, number>
    read: ReadPiece[]
    /** What the words are, normalised, to mark them in what is shown. */
    words: string[]
  }
}
