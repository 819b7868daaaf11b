import { claimedName } from '@/lib/contract/claimed-name'
import { displayName } from '@/lib/contract/display-name'
import { holds, isFound, isIdOf } from '@/lib/contract/found'
import type { LivePerson } from '@/lib/contract/live'
import type { WallRow } from './wall-rows'

/**
 * The people of a session in whom the words were found, those apart that its room or its id has.
 * Nobody, where the room alone was meant; null where the session does not match at all.
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
