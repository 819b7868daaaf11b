import 'server-only'
import type { ReceiptState } from '@/lib/contract/live'
import type { Participant, RoomSession } from '@/lib/contract/telnyx'
import { isRemoval, proofOf } from '@/lib/contract/watched-acts'
import type { ClockSkew } from '@/lib/server/telnyx/clock-skew'
import type { ReceiptRow } from './rows'

/** From here on, a participant still seen in the room is "still here" instead of "watching". */
export const stillHereAfterMs = 8_000

/**
 * How long a session may take to end, and a new participant to appear. Until then a refused act
 * does not prove that the session goes on, nor a 404 that the participant never existed.
 */
export const settledMs = 3_000

export type Sight = {
  session: RoomSession
  /** When the poll began and when its answer was there, on our clock, ms. */
  beganAt: number
  at: number
  skew: ClockSkew
}

export type Verdict = {
  state: ReceiptState
  confirmedAfterMs?: number
  error?: string
  final: boolean
}

/** Whether Telnyx refused the act, as it does for a session that has already ended. */
const wasRefused = (row: ReceiptRow) => row.error === 'upstream_refused'

type Clock = Pick<Sight, 'at' | 'skew'>

/** The range on our clock for a time of Telnyx's, under every possible skew. */
function onOurClock(theirs: string | null | undefined, { lowerMs, upperMs }: ClockSkew) {
  const at = Date.parse(theirs ?? '')
  if (Number.isNaN(at)) return { earliest: -Infinity, latest: Infinity }
  const cutOffMs = theirs?.includes('.') ? 0 : 999
  return { earliest: at - upperMs, latest: at + cutOffMs - lowerMs }
}

/**
 * "Already" is only what certainly lies before the act. A refused act did nothing, so the end came
 * before it. Everything else is decided by when it was first seen.
 */
function happened(row: ReceiptRow, endedAt: string | null | undefined, sight: Clock): Verdict {
  const { earliest, latest } = onOurClock(endedAt, sight.skew)
  const sentAt = row.sentAt.getTime()
  if (latest < sentAt || (wasRefused(row) && earliest < sentAt))
    return { state: 'already', final: true }
  // Webhooks are dated by the database's clock, which may be slightly behind ours.
  const confirmedAfterMs = Math.max(0, sight.at - row.sentAt.getTime())
  return { state: 'confirmed', confirmedAfterMs, final: true }
}

function notYet(row: ReceiptRow, sight: Sight): Verdict | null {
  if (sight.beganAt < row.sentAt.getTime()) return null
  const elapsed = sight.at - row.sentAt.getTime()
  // Telnyx also refuses while a session is ending, and still lists it for a moment.
  if (wasRefused(row))
    return elapsed < settledMs ? null : { state: 'failed', error: 'upstream_refused', final: true }
  return elapsed >= stillHereAfterMs ? { state: 'still_here', final: false } : null
}

function ended(session: RoomSession): boolean {
  return session.active === false || !!session.ended_at
}

function decidePerson(row: ReceiptRow, people: Participant[], sight: Sight): Verdict | null {
  const person = people.find((other) => other?.id?.toLowerCase() === row.participantId)
  if (person?.left_at) return happened(row, person.left_at, sight)
  if (ended(sight.session)) return happened(row, sight.session.ended_at, sight)
  // A participant missing from the list may have just joined or left: they are read by id.
  return person ? notYet(row, sight) : null
}

/** An id unknown to Telnyx cannot have been removed, but a new participant may appear late. */
export function decideUnknown(row: ReceiptRow, beganAt: number): Verdict | null {
  const isLate = beganAt - row.sentAt.getTime() >= settledMs
  return isLate ? { state: 'failed', error: 'not_found', final: true } : null
}

/**
 * The verdict of a poll on an open kick or end; null while there is nothing new. `final` verdicts
 * close the receipt.
 */
export function decide(row: ReceiptRow, sight: Sight): Verdict | null {
  const { session } = sight
  if (proofOf(row.act) === 'ended_at')
    return ended(session) ? happened(row, session.ended_at, sight) : notYet(row, sight)
  if (!Array.isArray(session.participants)) return null
  if (row.participantId !== null) return decidePerson(row, session.participants, sight)
  const everybodyLeft = session.participants.every((person) => !!person?.left_at)
  return everybodyLeft || ended(session)
    ? happened(row, session.ended_at, sight)
    : notYet(row, sight)
}

/** A verified webhook and when it arrived; `participantId` null: the session ended. */
export type Report = {
  participantId: string | null
  occurredAt: string | null
  receivedAt: Date
}

/**
 * The verdict of a webhook on an open receipt of its session; null if there is none. It proves an
 * act as well as a poll does, whichever comes first.
 */
export function decideByReport(row: ReceiptRow, report: Report, skew: ClockSkew): Verdict | null {
  const isItsPerson = isRemoval(row.act) && row.participantId === report.participantId
  if (report.participantId !== null && !isItsPerson) return null
  return happened(row, report.occurredAt, { at: report.receivedAt.getTime(), skew })
}
