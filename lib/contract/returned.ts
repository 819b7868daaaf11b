import { claimedName } from './claimed-name'
import type { LivePerson, LiveSession, Receipt } from './live'
import { isRemoval } from './watched-acts'

/** For so long after a removal somebody of the same claim is said to be back, ms. */
export const returnWithinMs = 600_000

/** As exactly as screens keep to that, ms: nothing need be worked out anew every second. */
export const returnStepMs = 10_000

/** Somebody inside, and the removal of somebody who claimed the same name before they joined. */
export type Return<R extends Receipt = Receipt> = { person: LivePerson; kick: R }

/**
 * Who is inside and joined after somebody of the same claimed name was removed, each with the newest
 * such removal; the last to join comes first. Whoever was inside before is not back, a claim of
 * nothing is nobody's, and whoever was kicked since has a receipt that says so.
 *
 * @param now milliseconds, on the clock of `sentAt`
 */
export function returnsOf<R extends Receipt>(
  { id, active, people }: Pick<LiveSession, 'id' | 'active' | 'people'>,
  receipts: readonly R[],
  now: number,
): Return<R>[] {
  if (!active) return []
  const kicks = receipts.filter(({ act, sessionId }) => isRemoval(act) && sessionId === id)
  const removals = removalsOf(people, kicks, now)
  if (removals.length === 0) return []
  const kicked = new Set(kicks.map(({ participantId }) => participantId))
  return people
    .filter((person) => person.leftAt === null && !kicked.has(person.id))
    .flatMap((person) => {
      const before = removals.find((removal) => isReturn(person, removal))
      return before ? { person, kick: before.kick } : []
    })
    .sort((a, b) => timeOf(b.person.joinedAt) - timeOf(a.person.joinedAt))
}

/** When a removal was seen, ms on the clock of `sentAt`. */
export function removedAt({ sentAt, confirmedAfterMs }: Receipt): number {
  return Date.parse(sentAt) + (confirmedAfterMs ?? 0)
}

type Removal<R> = { kick: R; claim: string; leftAt: number }

/** The removals of late of whoever claimed a name, the last to leave first. */
function removalsOf<R extends Receipt>(
  people: readonly LivePerson[],
  kicks: readonly R[],
  now: number,
): Removal<R>[] {
  const late = kicks.filter(
    ({ state, sentAt }) => state === 'confirmed' && now - Date.parse(sentAt) <= returnWithinMs,
  )
  if (late.length === 0) return []
  const byId = new Map(people.map((person) => [person.id, person]))
  return late
    .flatMap((kick) => {
      const person = byId.get(kick.participantId ?? '')
      const { whole: claim } = claimedName(person?.context)
      return person?.leftAt && claim !== null ? { kick, claim, leftAt: timeOf(person.leftAt) } : []
    })
    .sort((a, b) => b.leftAt - a.leftAt)
}

/** Both times are Telnyx's. */
function isReturn({ context, joinedAt }: LivePerson, { claim, leftAt }: Removal<Receipt>): boolean {
  return timeOf(joinedAt) >= leftAt && claimedName(context).whole === claim
}

const timeOf = (at: string | null) => Date.parse(at ?? '')
