import type { LiveSession, Receipt } from '@/lib/contract/live'
import { needsAHand, type OpenState } from '../sessions/receipts'

/** The last act on each target within a session, and on the session itself. */
export function lastActs<R extends Receipt>(sessionId: string, receipts: readonly R[]): R[] {
  const last = new Map<string | null, R>()
  for (const receipt of receipts) {
    const known = last.get(receipt.participantId)
    const newer = !known || known.sentAt <= receipt.sentAt
    if (receipt.sessionId === sessionId && newer) last.set(receipt.participantId, receipt)
  }
  return [...last.values()]
}

/**
 * Those of them that are not known to have worked, while whom they were aimed at is still there. A
 * mute that failed is not among them: nothing has changed, and whoever sent it is told at once. A
 * kick or an end that failed leaves somebody inside whom every moderator has to know about.
 */
export function openActs<R extends Receipt>(
  session: LiveSession,
  acts: readonly R[],
): (R & { state: OpenState })[] {
  const inside = new Set(
    session.people.filter(({ leftAt }) => leftAt === null).map((person) => person.id),
  )
  return acts
    .filter(needsAHand)
    .filter(
      (receipt) =>
        !isFailedMute(receipt) &&
        (receipt.participantId === null || inside.has(receipt.participantId)),
    )
}

function isFailedMute({ act, state }: Receipt): boolean {
  return (act === 'mute' || act === 'unmute') && (state === 'failed' || state === 'not_sent')
}
