import 'server-only'
import type { ReceiptState } from '@/lib/contract/live'
import type { Participant, RoomSession } from '@/lib/contract/telnyx'
import type { ReceiptRow } from './rows'

/** From here on, somebody who is seen in the room is "still here" and no longer "watching". */
export const patienceMs = 8_000

/**
 * How long a session may be ending, or somebody new be unknown: until then, one that was refused is
 * not known to go on, nor somebody who is not found never to have been there.
 */
export const settledMs = 3_000

/** Telnyx's clock is known to the second only, by its `date` header. */
const clockMarginMs = 1_500

export type Sight = {
  session: RoomSession
  /** When the look began and when its answer was there, on our clock, ms. */
  beganAt: number
  at: number
  /** Telnyx's clock minus ours, ms. */
  skewMs: number
}

export type Verdict = {
  state: ReceiptState
  confirmedAfterMs?: number
  error?: string
  final: boolean
}

/** Whether Telnyx refused the act, which is how it answers for a session that has already ended. */
const wasRefused = (row: ReceiptRow) => row.error === 'upstream_refused'

type Clock = Pick<Sight, 'at' | 'skewMs'>

function happened(row: ReceiptRow, endedAt: string | null | undefined, sight: Clock): Verdict {
  const before = endedAt
    ? Date.parse(endedAt) - sight.skewMs < row.sentAt.getTime() - clockMarginMs
    : false
  if (before || wasRefused(row)) return { state: 'already', final: true }
  // The database's clock, by which webhooks are heard, may be a little behind ours.
  const confirmedAfterMs = Math.max(0, sight.at - row.sentAt.getTime())
  return { state: 'confirmed', confirmedAfterMs, final: true }
}

function notYet(row: ReceiptRow, sight: Sight): Verdict | null {
  if (sight.beganAt < row.sentAt.getTime()) return null
  const elapsed = sight.at - row.sentAt.getTime()
  // Telnyx also refuses for a session that is just ending, and still shows it for a moment.
  if (wasRefused(row))
    return elapsed < settledMs ? null : { state: 'failed', error: 'upstream_refused', final: true }
  return elapsed >= patienceMs ? { state: 'still_here', final: false } : null
}

function ended(session: RoomSession): boolean {
  return session.active === false || !!session.ended_at
}

function decidePerson(row: ReceiptRow, people: Participant[], sight: Sight): Verdict | null {
  const person = people.find((other) => other?.id?.toLowerCase() === row.participantId)
  if (person?.left_at) return happened(row, person.left_at, sight)
  if (ended(sight.session)) return happened(row, sight.session.ended_at, sight)
  // Whom the session does not list may have just come, or have left: a read of them alone tells.
  return person ? notYet(row, sight) : null
}

/** Whom Telnyx has never heard of cannot have been removed; somebody new may be known late. */
export function decideUnknown(row: ReceiptRow, beganAt: number): Verdict | null {
  const isLate = beganAt - row.sentAt.getTime() >= settledMs
  return isLate ? { state: 'failed', error: 'not_found', final: true } : null
}

/**
 * What a look at the session says about a receipt of a kick or an end; null while it says nothing
 * new. `final` verdicts close the receipt.
 */
export function decide(row: ReceiptRow, sight: Sight): Verdict | null {
  const { session } = sight
  if (row.act === 'end')
    return ended(session) ? happened(row, session.ended_at, sight) : notYet(row, sight)
  if (!Array.isArray(session.participants)) return null
  if (row.participantId !== null) return decidePerson(row, session.participants, sight)
  const everybodyLeft = session.participants.every((person) => !!person?.left_at)
  return everybodyLeft || ended(session)
    ? happened(row, session.ended_at, sight)
    : notYet(row, sight)
}

/** What a verified webhook tells, and when it came; `participantId` null: the session ended. */
export type Told = {
  participantId: string | null
  occurredAt: string | null
  receivedAt: Date
}

/**
 * What a webhook says about an open receipt of its session; null if it says nothing. It proves an
 * act as well as a look does, whichever is first.
 */
export function decideTold(row: ReceiptRow, told: Told, skewMs: number): Verdict | null {
  const isItsPerson = row.act === 'kick' && row.participantId === told.participantId
  if (told.participantId !== null && !isItsPerson) return null
  const happenedAt = told.occurredAt ?? told.receivedAt.toISOString()
  return happened(row, happenedAt, { at: told.receivedAt.getTime(), skewMs })
}
