import type { LiveSession, Receipt } from '@/lib/contract/live'

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

/** Those of them that are not known to have worked, while whom they were aimed at is still there. */
export function openActs<R extends Receipt>(session: LiveSession, acts: readonly R[]): R[] {
  const inside = new Set(
    session.people.filter(({ leftAt }) => leftAt === null).map((person) => person.id),
  )
  return acts.filter(
    ({ participantId, state }) =>
      (state === 'still_here' || state === 'unknown') &&
      (participantId === null || inside.has(participantId)),
  )
}
