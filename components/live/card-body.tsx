import { useTranslations } from 'next-intl'
import { GhostLine } from './ghost-line'
import { PeopleTiles } from './people-tiles'
import { PersonButton } from './person-button'
import { TroubleLine } from './trouble-line'
import type { WallRow } from './wall-rows'
import type { WallSlots } from './wall-slots'

type CardBodyProps = { row: WallRow; slots: WallSlots | null }

/** Up to this many fit with their names, two on a line; of more, four are named. */
const allNamed = 6
const named = 4

/** Who is in the room; whoever is in trouble first, with the trouble above. */
export function CardBody({ row, slots }: CardBodyProps) {
  const t = useTranslations('live')
  const onPerson = slots?.onPerson ?? null
  return (
    <div className="mt-2 h-[74px] overflow-clip [overflow-clip-margin:4px] phone:mt-1 phone:h-auto phone:min-h-[90px]">
      {row.state === 'ended' ? (
        <p className="text-12 text-3">{t('ended')}</p>
      ) : row.receipt ? (
        <>
          <TroubleLine row={row} receipt={row.receipt} remedy={slots?.remedy ?? null} />
          <InOneLine row={row} onPerson={onPerson} />
        </>
      ) : row.ghosts.length > 0 ? (
        <>
          <GhostLine row={row} />
          <InOneLine row={row} onPerson={onPerson} />
        </>
      ) : row.people.length === 0 ? (
        <p className="text-12 text-3">{t('nobody')}</p>
      ) : (
        <InThreeLines row={row} onPerson={onPerson} />
      )}
    </div>
  )
}

type PeopleProps = { row: WallRow; onPerson: WallSlots['onPerson'] | null }

function InThreeLines({ row, onPerson }: PeopleProps) {
  const { people } = row
  const count = people.length > allNamed ? named : people.length
  // Three on their own may have a line each; more share.
  const width = count > 3 ? 'max-w-[calc(50%-2px)]' : 'max-w-full'
  return (
    <div className="flex flex-wrap content-start gap-1 phone:gap-y-0">
      {people.slice(0, count).map((person) => (
        <PersonButton
          key={person.id}
          row={row}
          person={person}
          onPerson={onPerson}
          className={width}
        />
      ))}
      <PeopleTiles people={people.slice(count)} most={10} />
    </div>
  )
}

function InOneLine({ row, onPerson }: PeopleProps) {
  const [first, ...others] = row.people
  if (!first) return null
  return (
    <div className="mt-1.5 flex gap-1 phone:mt-0">
      <PersonButton row={row} person={first} onPerson={onPerson} className="max-w-1/2" />
      <PeopleTiles people={others} most={5} />
    </div>
  )
}
