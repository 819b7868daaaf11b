import { isLeftOut } from '@/lib/contract/in-flight'
import type { LivePerson, Receipt } from '@/lib/contract/live'
import { needsAHand } from '@/lib/contract/trouble'

/**
 * The latest of these receipts by sending time; later in the list wins a tie. Receipts of acts
 * already in flight do not count.
 */
export function latest<R extends Receipt>(receipts: R[]): R | undefined {
  return receipts.reduce<R | undefined>(
    (best, receipt) =>
      isLeftOut(receipt) || (best && best.sentAt > receipt.sentAt) ? best : receipt,
    undefined,
  )
}

/**
 * The last act on this participant, alone or with the whole session. A failed act on them alone
 * stays, as it is counted, until another act on them alone.
 */
export function lastAct<R extends Receipt>(person: LivePerson, receipts: R[]): R | undefined {
  const own = latest(receipts.filter(({ participantId }) => participantId === person.id))
  if (own && needsAHand(own)) return own
  const onAll = receipts.filter(
    ({ participantId, sentAt }) => participantId === null && wasInside(person, sentAt),
  )
  return latest(own ? [...onAll, own] : onAll)
}

/**
 * Which act the row offers: the opposite of the last one that Telnyx accepted. It shows nothing
 * about the microphone, which Telnyx does not report.
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

function wasInside(person: LivePerson, at: string): boolean {
  const joined = person.joinedAt === null || person.joinedAt <= at
  return joined && (person.leftAt === null || person.leftAt >= at)
}
