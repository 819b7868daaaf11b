import { isLeftOut } from './in-flight'
import type { LiveSession, Receipt, ReceiptState } from './live'

/** States in which an act cannot be taken as done, the most pressing first. */
export const openStates = [
  'still_here',
  'failed',
  'not_sent',
  'unknown',
] as const satisfies readonly ReceiptState[]

export type OpenState = (typeof openStates)[number]

/** Whether an act cannot be taken as done and nobody has acknowledged that yet. */
export function needsAHand<R extends Receipt>(receipt: R): receipt is R & { state: OpenState } {
  const isOpen = receipt.acknowledged === null && !isLeftOut(receipt)
  return isOpen && openStates.some((state) => state === receipt.state)
}

/** The last act on each target within a session, and on the session itself; of equals the later. */
export function lastActs<R extends Receipt>(sessionId: string, receipts: readonly R[]): R[] {
  const last = new Map<string | null, R>()
  for (const receipt of receipts) {
    const known = last.get(receipt.participantId)
    const isNewer = !isLeftOut(receipt) && (!known || known.sentAt <= receipt.sentAt)
    if (receipt.sessionId === sessionId && isNewer) last.set(receipt.participantId, receipt)
  }
  return [...last.values()]
}

type Present = Pick<LiveSession, 'id' | 'active' | 'people'>

/**
 * The acts in a session that need attention, newest first: the last one on each target that is
 * still there. Every screen that counts trouble counts these.
 */
export function troubleOf<R extends Receipt>(
  { id, active, people }: Present,
  receipts: readonly R[],
): (R & { state: OpenState })[] {
  if (!active) return []
  const inside = new Set(people.flatMap((person) => (person.leftAt === null ? person.id : [])))
  return lastActs(id, receipts)
    .filter(needsAHand)
    .filter(({ participantId }) => participantId === null || inside.has(participantId))
    .sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1))
}
