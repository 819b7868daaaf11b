import 'server-only'
import type { ReceiptState } from '@/lib/contract/live'
import type { Participant, RoomSession } from '@/lib/contract/telnyx'
import { isRemoval, proofOf } from '@/lib/contract/watched-acts'
import type { ClockSkew } from '@/lib/server/telnyx/clock-skew'
import type { ReceiptRow } from './rows'

/** From here on, somebody who is seen in the room is "still here" and no longer "watching". */
export const stillHereAfterMs = 8_000

/**
 * How long a session may be ending, or somebody new be unknown: until then, one that was refused is
 * not known to go on, nor somebody who is not found never to have been there.
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

/** Whether Telnyx refused the act, which is how it answers for a session that has already ended. */
const wasRefused = (row: ReceiptRow) => row.error === 'upstream_refused'

type Clock = Pick<Sight, 'at' | 'skew'>

/** When something happened by our clock: a time of Telnyx's under every skew that is possible. */
function onOurClock(theirs: string | null | undefined, { lowerMs, upperMs }: ClockSkew) {
  const at = Date.parse(theirs ?? '')
  if (Number.isNaN(at)) return { earliest: -Infinity, latest: Infinity }
  const cutOffMs = theirs?.includes('.') ? 0 : 999
  return { earliest: at - upperMs, latest: at + cutOffMs - lowerMs }
}

/**
 * "Already" is only what surely lies before the act; what Telnyx refused, it did not do, so that was
 * over before the act reached it. All else is decided by when it was first seen.
 */
function happened(row: ReceiptRow, endedAt: string | null | undefined, sight: Clock): Verdict {
  const { earliest, latest } = onOurClock(endedAt, sight.skew)
  const sentAt = row.sentAt.getTime()
  if (latest < sentAt || (wasRefused(row) && earliest < sentAt))
    return { state: 'already', final: true }
  // The database's clock, by which webhooks are dated, may be a little behind ours.
  const confirmedAfterMs = Math.max(0, sight.at - row.sentAt.getTime())
  return { state: 'confirmed', confirmedAfterMs, final: true }
}

function notYet(row: ReceiptRow, sight: Sight): Verdict | null {
  if (sight.beganAt < row.sentAt.getTime()) return null
  const elapsed = sight.at - row.sentAt.getTime()
  // Telnyx also refuses for a session that is just ending, and still shows it for a moment.
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
  // Somebody the session does not list may have just come, or have left: a read of them alone decides.
  return person ? notYet(row, sight) : null
}

/** An id that Telnyx does not know cannot have been removed; somebody new may appear late. */
export function decideUnknown(row: ReceiptRow, beganAt: number): Verdict | null {
  const isLate = beganAt - row.sentAt.getTime() >= settledMs
  return isLate ? { state: 'failed', error: 'not_found', final: true } : null
}

/**
 * What a poll of the session says about a receipt of a kick or an end; null while it says nothing
 * new. `final` verdicts close the receipt.
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

/** What a verified webhook reports, and when it came; `participantId` null: the session ended. */
export type Report = {
  participantId: string | null
  occurredAt: string | null
  receivedAt: Date
}

/**
 * What a webhook says about an open receipt of its session; null if it says nothing. It proves an
 * act as well as a poll does, whichever is first.
 */
export function decideByReport(row: ReceiptRow, report: Report, skew: ClockSkew): Verdict | null {
  const isItsPerson = isRemoval(row.act) && row.participantId === report.participantId
  if (report.participantId !== null && !isItsPerson) return null
  return happened(row, report.occurredAt, { at: report.receivedAt.getTime(), skew })
}
