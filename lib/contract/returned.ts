import type { LivePerson, LiveSession, Receipt } from './live'

/** For so long after a removal somebody of the same claim is said to be back, ms. */
export const returnWithinMs = 600_000

/** A removal, and somebody inside who claims to be whom it removed. */
export type Return<R extends Receipt = Receipt> = { person: LivePerson; kick: R; afterMs: number }

/**
 * Who is inside and came after somebody of exactly the same claim was removed, with the newest such
 * removal and the time between, by Telnyx's clock. Whoever was inside before is not back, and a claim
 * of nothing is nobody's.
 */
export function returnsOf<R extends Receipt>(
  { id, active, people }: Pick<LiveSession, 'id' | 'active' | 'people'>,
  receipts: readonly R[],
): Return<R>[] {
  if (!active) return []
  const kicks = receipts.filter(
    ({ act, state, sessionId }) => act === 'kick' && state === 'confirmed' && sessionId === id,
  )
  if (kicks.length === 0) return []
  const byId = new Map(people.map((person) => [person.id, person]))
  return people.flatMap((person) => {
    const found = kicks.flatMap((kick) => {
      const afterMs = returnedAfterMs(person, byId.get(kick.participantId ?? ''))
      return afterMs === null ? [] : { person, kick, afterMs }
    })
    return found.sort((a, b) => a.afterMs - b.afterMs).slice(0, 1)
  })
}

function returnedAfterMs(person: LivePerson, removed: LivePerson | undefined): number | null {
  if (person.leftAt !== null || !person.joinedAt || !removed?.leftAt) return null
  if (removed.id === person.id || !person.context?.trim()) return null
  if (removed.context !== person.context) return null
  const afterMs = Date.parse(person.joinedAt) - Date.parse(removed.leftAt)
  return afterMs >= 0 && afterMs <= returnWithinMs ? afterMs : null
}
