import type { Overlap, PersonJoin } from './person-identity'

/** A shorter overlap may be a lost connection that Telnyx noticed late. */
const minSecs = 60

/**
 * Overlapping joins of one person, newest first: in two sessions, or in one under two names.
 * @param now milliseconds; the end of joins still inside
 */
export function overlapsOf(joins: readonly PersonJoin[], now: number): Overlap[] {
  const found: Overlap[] = []
  let open: PersonJoin[] = []
  for (const later of joins.toSorted(oldestFirst)) {
    open = open.filter((earlier) => endOf(earlier, now) > startOf(later))
    for (const earlier of open) {
      const until = Math.min(endOf(earlier, now), endOf(later, now))
      const secs = Math.floor((until - startOf(later)) / 1000)
      if (secs >= minSecs && areTwo(earlier, later)) found.push({ earlier, later, secs })
    }
    open.push(later)
  }
  return found.toReversed()
}

const areTwo = (a: PersonJoin, b: PersonJoin) => a.sessionId !== b.sessionId || a.name !== b.name

const startOf = ({ joinedAt }: PersonJoin) => Date.parse(joinedAt)
const endOf = ({ leftAt }: PersonJoin, now: number) => (leftAt === null ? now : Date.parse(leftAt))
const oldestFirst = (a: PersonJoin, b: PersonJoin) =>
  startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1)
