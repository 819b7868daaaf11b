import { claimedName } from '@/lib/contract/claimed-name'
import { displayName } from '@/lib/contract/display-name'
import { holds, isFound, isIdOf } from '@/lib/contract/found'
import type { LivePerson } from '@/lib/contract/live'
import type { WallRow } from './wall-rows'

/**
 * The people of a session that match the words which its room or id does not. Empty if the room
 * alone matches; null if the session does not match.
 */
export function peopleFound(
  { session, people }: Pick<WallRow, 'session' | 'people'>,
  words: readonly string[],
): LivePerson[] | null {
  const room = displayName(session.room?.name).name
  const rest = words.filter((word) => !holds(room, word) && !isIdOf(session.id, word))
  const found = people.filter((person) => {
    const named = { id: person.id, name: claimedName(person.context).name }
    const isMeant = words.some((word) => isFound(named, [word]))
    return isMeant && (rest.length === 0 || isFound(named, rest))
  })
  return found.length > 0 || rest.length === 0 ? found : null
}
