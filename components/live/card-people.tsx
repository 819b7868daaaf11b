import { MoreFound } from './more-found'
import { PeopleTiles } from './people-tiles'
import { PersonButton } from './person-button'
import { useFoundPeople } from './searching'
import type { WallRow } from './wall-rows'
import type { WallSlots } from './wall-slots'

/** Up to this many fit by name, two to a line; of more, four are named. */
const allNamed = 6
const named = 4

type CardPeopleProps = {
  row: WallRow
  onPerson: WallSlots['onPerson'] | null
  /** One line if a trouble is above. */
  lines: 1 | 3
}

/**
 * The people in the room, search matches first: as many as fit by name, then tiles, then a number.
 */
export function CardPeople({ row, onPerson, lines }: CardPeopleProps) {
  const { question, words, found, people } = useFoundPeople(row)
  const count = lines === 1 ? 1 : people.length > allNamed ? named : people.length
  // Three or fewer have a line each; more share lines.
  const width = lines === 1 ? 'max-w-1/2' : count > 3 ? 'max-w-[calc(50%-2px)]' : 'max-w-full'
  const more = found.length - count
  const layout = lines === 1 ? 'mt-1.5 phone:mt-0' : 'flex-wrap content-start phone:gap-y-0'
  return (
    <div className={`flex gap-1 ${layout}`}>
      {people.slice(0, count).map((person) => (
        <PersonButton
          key={person.id}
          row={row}
          person={person}
          onPerson={onPerson}
          words={found.includes(person) ? words : undefined}
          className={width}
        />
      ))}
      {more > 0 ? (
        <MoreFound sessionId={row.session.id} question={question} count={more} />
      ) : (
        <PeopleTiles people={people.slice(count)} max={lines === 1 ? 5 : 10} />
      )}
    </div>
  )
}
