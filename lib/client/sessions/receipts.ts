import type { LivePerson, Receipt } from '@/lib/contract/live'

/** The latest of some receipts, by the time they were sent; later in the list wins a tie. */
export function latest<R extends Receipt>(receipts: R[]): R | undefined {
  return receipts.reduce<R | undefined>(
    (best, receipt) => (best && best.sentAt > receipt.sentAt ? best : receipt),
    undefined,
  )
}

/** The last act that reached this person, alone or as one of the whole session. */
export function lastAct<R extends Receipt>(person: LivePerson, receipts: R[]): R | undefined {
  return latest(
    receipts.filter(
      ({ participantId, sentAt }) =>
        participantId === person.id || (participantId === null && wasInside(person, sentAt)),
    ),
  )
}

/**
 * Which of the two the row offers: the opposite of the last one that Telnyx accepted. It says
 * nothing about the microphone, which Telnyx does not tell.
 */
export function nextMuteAct(person: LivePerson, receipts: Receipt[]): 'mute' | 'unmute' {
  const accepted = receipts.filter(
    ({ participantId, act, state, sentAt }) =>
      (act === 'mute' || act === 'unmute') &&
      state === 'accepted' &&
      (participantId === person.id || (participantId === null && wasInside(person, sentAt))),
  )
  return latest(accepted)?.act === 'mute' ? 'unmute' : 'mute'
}

/** The last act on each target that cannot be taken as done, and may need a hand. */
export function unconfirmed<R extends Receipt>(people: LivePerson[], receipts: R[]): R[] {
  const own = people
    .filter((person) => person.leftAt === null)
    .map((person) => latest(receipts.filter((receipt) => receipt.participantId === person.id)))
  const session = latest(receipts.filter((receipt) => receipt.participantId === null))
  return [...own, session].filter((receipt) => receipt !== undefined).filter(needsAHand)
}

/** States in which an act cannot be taken as done, the most pressing first. */
export const openStates = ['still_here', 'failed', 'not_sent', 'unknown'] as const

export type OpenState = (typeof openStates)[number]

export function needsAHand<R extends Receipt>(receipt: R): receipt is R & { state: OpenState } {
  return openStates.some((state) => state === receipt.state)
}

function wasInside(person: LivePerson, at: string): boolean {
  const joined = person.joinedAt === null || person.joinedAt <= at
  return joined && (person.leftAt === null || person.leftAt >= at)
}
