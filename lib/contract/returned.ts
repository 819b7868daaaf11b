import { claimedName } from './claimed-name'
import type { LivePerson, LiveSession, Receipt } from './live'
import { isRemoval } from './watched-acts'

/** How long after a removal a participant with the same claim is reported as returned, ms. */
export const returnWithinMs = 600_000

/** The precision of that on screens, ms, so that it need not be computed every second. */
export const returnStepMs = 10_000

/** A participant inside, and the earlier removal of the same claimed name. */
export type Return<R extends Receipt = Receipt> = { person: LivePerson; kick: R }

/**
 * Participants who joined after a removal of the same claimed name, each with the newest such
 * removal; the last to join first. Joins before the removal, empty claims, and participants kicked
 * since then do not count.
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

/** Recent removals by claimed name, the last to leave first. */
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
