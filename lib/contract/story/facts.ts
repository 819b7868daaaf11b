import type { BanRemoval } from '../bans'
import type { Receipt } from '../live'
import type { SessionComposition, SessionRecording } from '../session-media'

/** One join as Telnyx lists it. */
export type JoinFact = {
  id: string
  /** The identity that joins of one person share; null if the join stays apart. */
  key: string | null
  name: string | null
  joinedAt: string | null
  leftAt: string | null
}

/** What webhooks and polls showed of one join, and when they arrived; ISO 8601. */
export type ReportFact = {
  id: string
  joinedAt: string | null
  joinReceivedAt: string | null
  leftAt: string | null
  leaveReceivedAt: string | null
  leftReason: string | null
  ghost: boolean
}

export type ModeFact = {
  id: string
  mode: 'quiet' | 'freeze' | 'evacuate'
  at: string
  endedAt: string | null
  by: string
  reason: string | null
}

export type BanFact = {
  id: string
  at: string
  endedAt: string | null
  participantId: string | null
  by: string
  reason: string
}

/** All known facts of a session, in any order; repeated ones count once. */
export type StoryFacts = {
  session: { id: string; startedAt: string | null; endedAt: string | null; active: boolean }
  endedReason: string | null
  joins: JoinFact[]
  reports: ReportFact[]
  /** Null if they could not be read. */
  recordings: SessionRecording[] | null
  compositions: SessionComposition[] | null
  receipts: Receipt[]
  removals: BanRemoval[]
  modes: ModeFact[]
  bans: BanFact[]
  /** Spans in which changes were observed. */
  listening: { from: string; to: string }[]
  /** The server's clock, ms since the epoch. */
  now: number
}
