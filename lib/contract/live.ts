import type { notRecordedYet } from './recorded'

/** An account with more live sessions at once than this is read in part, and the screen says so. */
export const maxLiveSessions = 10_000

/** The moderation acts on people and sessions. */
export const acts = ['mute', 'unmute', 'kick', 'end'] as const
export type Act = (typeof acts)[number]

/**
 * sending: recorded, not answered · accepted: Telnyx said ok (the last word for mute and unmute;
 * for kick and end the server is watching) · confirmed: seen to have left or ended ·
 * already: had left or ended before · still_here: seen in the room after the last read ·
 * unknown: no answer, or we could not read · failed: Telnyx refused · not_sent: never left us.
 */
export const receiptStates = [
  'sending',
  'accepted',
  'confirmed',
  'already',
  'still_here',
  'unknown',
  'failed',
  'not_sent',
] as const
export type ReceiptState = (typeof receiptStates)[number]

/** What became of one act on one person (`participantId`), or on the whole session (null). */
export type Receipt = {
  id: string
  auditId: string
  requestId: string
  act: Act
  sessionId: string
  participantId: string | null
  state: ReceiptState
  /** `id` is null for what Roomwarden does by itself. */
  actor: { id: string | null; name: string }
  reason: string | null
  /** ISO 8601; our clock. */
  sentAt: string
  /** Milliseconds from sending to Telnyx's answer. */
  acceptedAfterMs: number | null
  /** Milliseconds from sending to the first sight that it happened, on our clock. */
  confirmedAfterMs: number | null
  /** ISO 8601 of the next read of its proof, while one is planned. */
  nextReadAt: string | null
  /** Key of the error, in the closed set, where there was one. */
  error: string | null
  /** There while the page alone knows the outcome: it waits to be recorded. */
  recorded?: typeof notRecordedYet
  /** Who has seen that it did not work, and when (ISO 8601); null while it still asks for a hand. */
  acknowledged: { by: { id: string; name: string }; at: string } | null
}

/**
 * What a verified webhook said and no read of Telnyx has confirmed yet. A `ghost` is a report that
 * a later read contradicts: the two of them disagree, and which is right is not known.
 */
export type Report<What extends string> = {
  what: What
  /** Telnyx's time of it, as Telnyx wrote it. */
  at: string | null
  /** ISO 8601 of hearing it; our clock. */
  receivedAt: string | null
  ghost: boolean
}

export type LivePerson = {
  id: string
  /** The raw claim of the participant's client; hostile. */
  context: string | null
  joinedAt: string | null
  leftAt: string | null
  /** Why they left, in a webhook's own word, say `kicked`; reads do not tell. */
  leftReason: string | null
  report: Report<'joined' | 'left'> | null
}

export type LiveRoom = {
  id: string
  name: string | null
  maxParticipants: number | null
  recording: boolean | null
}

export type LiveSession = {
  id: string
  roomId: string | null
  /** Null while the room has not been read yet. */
  room: LiveRoom | null
  active: boolean
  startedAt: string | null
  endedAt: string | null
  report: Report<'started' | 'ended'> | null
  /** ISO 8601 of the last verified webhook about it; our clock. */
  lastReportAt: string | null
  people: LivePerson[]
}

/** How old an answer from our server is. */
export type Freshness = {
  /** ISO 8601 of the moment Telnyx's answer arrived, on our clock. */
  asOf: string
  /** Milliseconds of age when this answer was written. */
  ageMs: number
  /** Why it is not newer, if the last poll failed. */
  problem: { key: string; retryAfterSecs: number | null } | null
  /** More sessions are live than are read: what is counted is less than there is. */
  isCutOff?: boolean
}

/** `eventId`: the last event of the stream that the answer already holds. */
export type LiveMeta = Freshness & { eventId: number }

/** `GET /api/directory/live` */
export type LiveAnswer = {
  data: { sessions: LiveSession[]; receipts: Receipt[] }
  meta: LiveMeta
}

/** `GET /api/directory/sessions/{id}` */
export type SessionAnswer = {
  data: { session: LiveSession; receipts: Receipt[] }
  meta: LiveMeta
}
