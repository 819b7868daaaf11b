import type { Named } from '../list'

/** The fields common to all rows of mirrored lists; instants are ISO 8601. */
export type MirrorRow = {
  id: string
  /** Its display name; null if it has none or none is known. */
  name: string | null
  /** When a read of Telnyx last showed it. */
  seen_at: string
  /** When a read found it missing at Telnyx; absent while it exists. */
  gone_at?: string
}

/** The participant of an object: its id, and `context`, the raw claim of the app, hostile. */
type Claimed = { id: string; context: string | null }

/** The age and completeness of the mirror behind an answer. */
export type CopyAge = {
  /** The answer includes all changes before it; null before the first copy. */
  as_of: string | null
  behind_seconds: number | null
  /** Whether the whole kind was copied once, and nothing is known to be missing. */
  complete: boolean
}

/** The meta of every mirrored list. `after` and `before` lead to the neighbouring pages. */
export type MirrorListMeta = CopyAge & {
  total: number
  /** False: `total` is a lower bound. */
  total_exact: boolean
  after: string | null
  before: string | null
}

/** `GET /api/directory/{list}` */
export type MirrorListAnswer<Row> = { data: Row[]; meta: MirrorListMeta }

export type RoomRow = MirrorRow & {
  active_session_id: string | null
  /** Participants in that session now; null without one. */
  people: number | null
  /** When a session in it last began or ended; null if none is known. */
  last_used_at: string | null
  sessions: number
  /** Of all participants who have left. */
  people_minutes: number
  /** The size of its recordings in megabytes. */
  storage_mb: number
  max_participants: number | null
  enable_recording: boolean | null
  created_at: string | null
  updated_at: string | null
}

export type SessionRow = MirrorRow & {
  room: Named | null
  active: boolean
  /** Telnyx's `created_at`. */
  started_at: string | null
  ended_at: string | null
  /** Participants that Telnyx lists; null if not read. */
  joins: number | null
  /** The first participants, at most three. */
  people: Claimed[]
  recordings: number
  /** The size of its recordings in megabytes, as far as Telnyx reports it. */
  recordings_mb: number
}

/** A person who joined under one identity, at any time and place; `id` is the opaque identity. */
export type PersonRow = MirrorRow & {
  /** Every name claimed under it, the latest first, at most ten. */
  names: string[]
  joins: number
  visits: number
  first_seen_at: string | null
  last_seen_at: string | null
  /** Their latest participant, whose page tells more of them, and the room it was in. */
  last: { participant_id: string; session_id: string | null; inside: boolean } | null
  room: Named | null
}

/** One join of one client in one session. */
export type ParticipantRow = MirrorRow & {
  context: string | null
  session_id: string | null
  room: Named | null
  /** The identity; null if unknown. */
  person: string | null
  /** The first participant of the visit that it is part of. */
  visit: string
  joined_at: string | null
  left_at: string | null
}

/** One file: Telnyx records sound and picture of a person separately. */
export type RecordingRow = MirrorRow & {
  type: string | null
  status: string | null
  codec: string | null
  duration_secs: number | null
  size_mb: number | null
  started_at: string | null
  ended_at: string | null
  completed_at: string | null
  room: Named | null
  session_id: string | null
  participant: Claimed | null
}

export type CompositionRow = MirrorRow & {
  room: Named | null
  session_id: string | null
  status: string | null
  format: string | null
  resolution: string | null
  duration_secs: number | null
  size_mb: number | null
  created_at: string | null
  completed_at: string | null
  /** The queue position of a waiting one, by request time; null for others. */
  queue: { place: number; count: number } | null
}

/** `GET /api/directory/recordings/matching`: at most `maxChosen` of all that match. */
export type MatchingAnswer = { data: RecordingRow[]; meta: { total: number } }

/** `GET /api/directory/{list}/counts`, by filter and value. */
export type ValueCounts = Readonly<Record<string, Readonly<Record<string, number>>>>

/** `GET /api/directory/{list}/days`: days like `2026-11-24`, the newest first. */
export type DayCounts = { day: string; count: number }[]

/**
 * `GET /api/directory/{recordings|compositions|sessions}/sums`, of all matching rows: megabytes,
 * and seconds recorded or, for sessions, spent inside. Parallel files or joins of one person count
 * once.
 */
export type ListSums = { count: number; size_mb: number; duration_secs: number }
