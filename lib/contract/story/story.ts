import type { Act, ReceiptState } from '../live'

/**
 * left_before_join: by Telnyx's times · no_start, no_end: no source has a time · times_differ: a
 * webhook and a read of Telnyx have different times · ghost: they contradicted each other ·
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
  /** Null while inside, or if no source has it. */
  leftAt: string | null
  /** Why they left, as a webhook names it, such as `kicked`. */
  leftReason: string | null
  /** The times that webhooks reported. */
  reported: { joinedAt: string | null; leftAt: string | null }
  /** Where it is drawn, ms since the epoch; `to` is never before `from`, null while inside. */
  from: number
  to: number | null
  /** Counted from 0: joins of one visit follow each other within two minutes. */
  visit: number
  doubts: StoryDoubt[]
}

/** Times in ms since the epoch; `to` is null while it goes on. */
export type StoryFile = {
  id: string
  /** The recorded join. */
  joinId: string | null
  kind: 'audio' | 'video' | null
  from: number
  to: number | null
  ready: boolean
}

/**
 * A composition of the session. Telnyx does not say which part it shows: it is drawn from the first
 * recording on, for its own length, or to the end of the story while it is not ready.
 */
export type StoryComposition = {
  id: string
  /** When it was requested; ms since the epoch, like the others. */
  madeAt: number
  from: number
  to: number
  ready: boolean
}

/** All joins of one person in the session, or one join that the identity rule leaves apart. */
export type StoryLane = {
  /** The id of the first join. */
  id: string
  name: string | null
  joins: StoryJoin[]
  visits: number
  /** Returns within two minutes. */
  reconnects: number
  /** Time in the room, ms, until now for participants inside. */
  insideMs: number
  files: StoryFile[]
}

/** One act, or one removal by a ban, on a lane or, if `laneId` is null, on the room. */
export type StoryPin = {
  id: string
  at: number
  act: Act | 'removal'
  laneId: string | null
  joinId: string | null
  /** Null for an act of the server. */
  by: string | null
  state: ReceiptState
  /** The act failed, or is not known to have worked. */
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
  /** The span of the story, ms since the epoch: from the first known time to the last. */
  from: number
  to: number
  live: boolean
  endedReason: string | null
  /** Ordered by the first join. */
  lanes: StoryLane[]
  /** The earliest first; null if Telnyx's files could not be read. */
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
