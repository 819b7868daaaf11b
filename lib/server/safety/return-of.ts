import 'server-only'
import { returnSecs, type PossibleReturn } from '@/lib/contract/safety'
import { nameIn } from '@/lib/server/bans/subject'
import { claimsOf } from '@/lib/server/mirror/put/claims'
import { likenessOf } from './likeness'

/** A participant who joined; times are ISO 8601. */
export type Joined = {
  id: string
  session: string
  room: string
  context: string | null
  joined_at: string | null
  left_at: string | null
}

/** A participant who was kicked and has left, and when the kick was sent. */
export type Removed = Joined & { at: string }

/**
 * The newest removal that a join may be the return of, or null.
 * @param removed the newest first
 * @param people everybody in their rooms: a value that many of them claim tells nobody apart
 */
export function returnOf(
  person: Joined,
  removed: Removed[],
  people: Joined[],
): PossibleReturn | null {
  for (const one of removed) {
    if (one.room !== person.room || !isAfter(person, one)) continue
    const likeness = likenessOf(one.context, person.context, rareAmong(people, [one, person]))
    if (likeness === null) continue
    const { id: participant_id, session: session_id } = person
    const who = { participant_id: one.id, name: nameIn(one.context), at: one.at }
    return { participant_id, session_id, removed: who, ...likeness }
  }
  return null
}

/** Both times are Telnyx's. */
function isAfter(person: Joined, removed: Removed): boolean {
  const [joined, left] = [Date.parse(person.joined_at ?? ''), Date.parse(removed.left_at ?? '')]
  return joined >= left && joined - left <= returnSecs * 1_000
}

/**
 * Whether nobody else in the room has this value, apart from these two and those with the same
 * claim.
 */
function rareAmong(people: Joined[], two: Joined[]) {
  const claims = new Set(two.map(({ context }) => context))
  const room = two[0]?.room
  const others = people.filter((one) => one.room === room && !claims.has(one.context))
  return (field: string, value: string) =>
    !others.some(({ context }) => context !== null && claimsOf(context)[field] === value)
}
