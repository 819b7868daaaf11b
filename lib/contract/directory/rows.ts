import type { Named } from '../list'

/** What every row of a list of the copy says of itself; instants are ISO 8601. */
export type MirrorRow = {
  id: string
  /** The name it goes by, as it is shown; null where it has none or none is known. */
  name: string | null
  /** When a read of Telnyx last showed it. */
  seen_at: string
  /** Since when Telnyx no longer has it; left out where it has. */
  gone_at?: string
}

/** Whose something is: `id` is a participant's, `context` the raw claim of the app, hostile. */
type Claimed = { id: string; context: string | null }

/** How old and how whole the copy is that an answer comes from. */
export type CopyAge = {
  /** All that changed before it is in the answer; null while nothing was copied. */
  as_of: string | null
  behind_seconds: number | null
  /** Whether the whole kind has been copied once, and nothing of it is known to be missing. */
  complete: boolean
}

/** The meta of every list of the copy. `after` and `before` lead to the pages beside this one. */
export type MirrorListMeta = CopyAge & {
  total: number
  /** False: there are at least so many. */
  total_exact: boolean
  after: string | null
  before: string | null
}

/** `GET /api/directory/{list}` */
export type MirrorListAnswer<Row> = { data: Row[]; meta: MirrorListMeta }

export type RoomRow = MirrorRow & {
  active_session_id: string | null
  /** How many are in that session; null where there is none. */
  people: number | null
  /** When a session in it began or ended last; null where none is known. */
  last_used_at: string | null
  sessions: number
  /** Of all who were in it and have left. */
  people_minutes: number
  /** Of its recordings, megabytes. */
  storage_mb: number
  max_participants: number | null
  enable_recording: boolean | null
  created_at: string | null
  updated_at: string | null
}

export type SessionRow = MirrorRow & {
  room: Named | null
  active: boolean
  /** What Telnyx calls `created_at`. */
  started_at: string | null
  ended_at: string | null
  /** Participants that Telnyx lists; null while it was not asked. */
  joins: number | null
  /** Who came first, at most three. */
  people: Claimed[]
  recordings: number
  /** Megabytes of its recordings, as far as Telnyx tells. */
  recordings_mb: number
}

/** Somebody who joined under one identity, whenever and wherever; `id` is the identity, opaque. */
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
  /** The identity; null where none was read. */
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
  /** Of one that waits, its place among all that do, by when they were asked for; null of others. */
  queue: { place: number; count: number } | null
}

/** `GET /api/directory/recordings/matching`: at most `maxChosen` of all that match. */
export type MatchingAnswer = { data: RecordingRow[]; meta: { total: number } }

/** `GET /api/directory/{list}/counts`, by filter and value. */
export type ValueCounts = Readonly<Record<string, Readonly<Record<string, number>>>>

/** `GET /api/directory/{list}/days`: days like `2026-11-24`, the newest first. */
export type DayCounts = { day: string; count: number }[]

/**
 * `GET /api/directory/{recordings|compositions|sessions}/sums`, of all that match: megabytes, and seconds of what was
 * recorded or, of sessions, of all who were inside. What lies side by side of one person counts once.
 */
export type ListSums = { count: number; size_mb: number; duration_secs: number }
