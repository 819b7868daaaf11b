import type { DayCounts } from '../directory/rows'
import type { How } from './match'

/** In display order. */
export const searchKinds = ['session', 'person', 'recording', 'room', 'composition'] as const
export type SearchKind = (typeof searchKinds)[number]

/** What a row matched by: its name, that of its room or a participant, its id, or only its time. */
export type MatchedField = 'name' | 'room' | 'person' | 'id' | 'time'

export type SearchRow = {
  kind: SearchKind
  /** For a person the opaque key of the identity. */
  id: string
  /**
   * The name of a person or room; else that of the room or, for a recording, of the person; null if
   * unknown.
   */
  title: string | null
  /** Secondary text: who was found in a session, the room of a person or recording. */
  detail: string | null
  /** The address of its page. */
  href: string
  matched: { field: MatchedField; how: How }
  /** ISO 8601: when it began; for a person or a room the last sight. */
  at: string | null
  /** ISO 8601; null if it has not ended. */
  until: string | null
  /** Whether it is live, as far as the mirror knows. */
  live: boolean
  /** For a session its participants, for a room its sessions. */
  count: number | null
  /** Telnyx's id of the row, for a person of the newest visit. */
  telnyxId: string
  /** Its session; null if none or unknown. */
  sessionId: string | null
  /** Since when Telnyx no longer has it. */
  gone_at: string | null
}

/** How a piece of a query was read. */
export type ReadPiece = { as: 'word' | 'room' | 'person' | 'kind' | 'id' | 'time'; text: string }

/**
 * Narrows a search: days or ISO 8601 instants, both included, and room ids; null and an empty list
 * do not narrow.
 */
export type SearchNarrowing = { from: string | null; to: string | null; rooms: string[] }

/** `GET /api/search/facets`: the matching sessions per day and per room. */
export type SearchFacets = {
  data: {
    /** For the last days, whatever period is selected. */
    days: DayCounts
    /** The rooms with the most sessions, whichever is selected. */
    rooms: { id: string; name: string | null; count: number }[]
  }
}

/** `GET /api/search?q=&kinds=&limit=&from=&to=&room=`: rows by kind, the best first, at most `limit` of each. */
export type SearchAnswer = {
  data: SearchRow[]
  meta: {
    /** When the mirror was last current, ISO 8601; null before that. */
    as_of: string | null
    behind_seconds: number | null
    /** Whether the mirror is complete. */
    complete: boolean
    took_ms: number
    /** The number of matches by kind, which may be more than are returned. */
    totals: Record<SearchKind, number>
    read: ReadPiece[]
    /** The normalised words, to highlight. */
    words: string[]
  }
}
