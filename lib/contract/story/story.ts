import type { Act, ReceiptState } from '../live'

/**
 * left_before_join: Telnyx's times say so · no_start, no_end: nothing tells when · times_differ: a
 * webhook and a read of Telnyx name different moments · ghost: they disagreed whether it happened ·
 * out_of_order: the webhook of the leave came first · skew: Telnyx's clock was ahead of ours ·
 * outside: before the session began, or after it ended.
 */
export type StoryDoubt =
  | ('left_before_join' | 'no_start' | 'no_end' | 'times_differ')
  | ('ghost' | 'out_of_order' | 'skew' | 'outside')

/** One join as it was reported; times ISO 8601, never corrected. */
export type StoryJoin = {
  id: string
  joinedAt: string | null
  /** Null while inside, and where nothing tells. */
  leftAt: string | null
  /** Why they left, in a webhook's own word, say `kicked`. */
  leftReason: string | null
  /** What webhooks said of the same. */
  reported: { joinedAt: string | null; leftAt: string | null }
  /** Where it is drawn, ms since the epoch; `to` is never before `from`, null while inside. */
  from: number
  to: number | null
  /** Counted from 0: joins of one visit follow each other within two minutes. */
  visit: number
  doubts: StoryDoubt[]
}

/** Times in ms since the epoch; `to` null while it goes on. */
export type StoryFile = {
  id: string
  /** The join that was recorded. */
  joinId: string | null
  kind: 'audio' | 'video' | null
  from: number
  to: number | null
  ready: boolean
}

/**
 * A film of the session. Telnyx does not tell which part it shows: it is drawn from the first
 * recording on, as long as it is, and to the end of the story while it is not ready.
 */
export type StoryComposition = {
  id: string
  /** When somebody asked for it; ms since the epoch, as the others. */
  madeAt: number
  from: number
  to: number
  ready: boolean
}

/** Everything of one person in the session, or of one join that the identity rule leaves apart. */
export type StoryLane = {
  /** Of the first join. */
  id: string
  name: string | null
  joins: StoryJoin[]
  visits: number
  /** Returns within two minutes. */
  reconnects: number
  /** In the room, ms, until now for whoever is inside. */
  insideMs: number
  files: StoryFile[]
}

/** One act or one removal by a ban, on a lane or, where `laneId` is null, on the room. */
export type StoryPin = {
  id: string
  at: number
  act: Act | 'removal'
  laneId: string | null
  joinId: string | null
  /** Null for what the server does by itself. */
  by: string | null
  state: ReceiptState
  /** The act did not work, or is not known to have. */
  failed: boolean
  reason: string | null
  acceptedAfterMs: number | null
  confirmedAfterMs: number | null
}

/** A mode of the room, or a ban on a lane; `to` null while in force. */
export type StoryBand = {
  id: string
  kind: 'quiet' | 'freeze' | 'evacuate' | 'ban'
  laneId: string | null
  from: number
  to: number | null
  by: string
  reason: string | null
}

export type StorySpan = { from: number; to: number }

export type Story = {
  sessionId: string
  /** The room, or its session, as ms since the epoch: from the first to the last that is known. */
  from: number
  to: number
  live: boolean
  endedReason: string | null
  /** Ordered by the first join. */
  lanes: StoryLane[]
  /** The earliest made first; null where Telnyx could not be asked for its files. */
  compositions: StoryComposition[] | null
  recordingsKnown: boolean
  /** Parts of the session, between its first and last file, that no file covers. */
  unrecorded: StorySpan[]
  pins: StoryPin[]
  bands: StoryBand[]
  /** Parts of the session in which neither a webhook nor a poll reported anything. */
  notListening: StorySpan[]
}

/** `GET /api/sessions/{session_id}/story` */
export type StoryAnswer = { data: Story; meta: { asOf: string } }
