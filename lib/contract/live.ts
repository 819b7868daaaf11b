import type { notRecordedYet } from './recorded'

/** Maximum live sessions that are read; above it the screen says that counts are incomplete. */
export const maxLiveSessions = 10_000

/** The moderation acts on participants and sessions. */
export const acts = ['mute', 'unmute', 'kick', 'end'] as const
export type Act = (typeof acts)[number]

/**
 * sending: recorded, not answered · accepted: Telnyx said ok (final for mute and unmute; kick and
 * end are watched) · confirmed: seen to have left or ended · already: had left or ended before ·
 * still_here: still in the room at the last read · unknown: no answer, or not readable · failed:
 * Telnyx refused · not_sent: never sent.
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

/** The state of one act on one participant (`participantId`), or on the whole session (null). */
export type Receipt = {
  id: string
  auditId: string
  requestId: string
  act: Act
  sessionId: string
  participantId: string | null
  state: ReceiptState
  /** `id` is null for Roomwarden itself. */
  actor: { id: string | null; name: string }
  reason: string | null
  /** ISO 8601; our clock. */
  sentAt: string
  /** Milliseconds from sending to Telnyx's answer. */
  acceptedAfterMs: number | null
  /** Milliseconds from sending to the first proof, on our clock. */
  confirmedAfterMs: number | null
  /** When its proof is polled next (ISO 8601), if planned. */
  nextReadAt: string | null
  /** Key of the error, in the closed set, where there was one. */
  error: string | null
  /** Set while only the page knows the outcome, which is yet to be recorded. */
  recorded?: typeof notRecordedYet
  /** Who acknowledged its failure, and when (ISO 8601); null while it needs attention. */
  acknowledged: { by: { id: string; name: string }; at: string } | null
}

/**
 * What a verified webhook reported and no read has confirmed yet. A `ghost` is a report that a
 * later read contradicts; which is right is not known.
 */
export type Report<What extends string> = {
  what: What
  /** Telnyx's time, as Telnyx wrote it. */
  at: string | null
  /** When it was received (ISO 8601, our clock). */
  receivedAt: string | null
  ghost: boolean
}

export type LivePerson = {
  id: string
  /** The raw claim of the participant's client; hostile. */
  context: string | null
  joinedAt: string | null
  leftAt: string | null
  /** Why they left, as a webhook reported it, such as `kicked`; reads do not include it. */
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
  /** When Telnyx's answer arrived (ISO 8601, our clock). */
  asOf: string
  /** Its age in ms when this answer was written. */
  ageMs: number
  /** Why it is not newer, if the last poll failed. */
  problem: { key: string; retryAfterSecs: number | null } | null
  /** More sessions are live than were read, so counts are too low. */
  isCutOff?: boolean
}

/** `eventId`: the last stream event included in the answer. */
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
