import { useTranslations } from 'next-intl'
import { MoreFound } from './more-found'
import { PeopleTiles } from './people-tiles'
import { PersonButton } from './person-button'
import { useFoundPeople } from './searching'
import type { WallRow } from './wall-rows'
import type { WallSlots } from './wall-slots'

const tiles = 4

type InsideCellProps = { row: WallRow; onPerson: WallSlots['onPerson'] | null }

/**
 * The people in the room: search matches or the first by name, a few as tiles, the rest as a
 * number.
 */
export function InsideCell({ row, onPerson }: InsideCellProps) {
  const t = useTranslations('live')
  const { question, words, found, people } = useFoundPeople(row)
  const [first, ...others] = people
  if (!first) return <span className="text-faint">{t('nobody')}</span>
  return (
    <span className="flex items-center gap-1 overflow-hidden">
      <PersonButton
        row={row}
        person={first}
        onPerson={onPerson}
        words={found.includes(first) ? words : undefined}
        className="max-w-36 min-w-16 -outline-offset-2!"
      />
      {found.length > 1 ? (
        <MoreFound sessionId={row.session.id} question={question} count={found.length - 1} />
      ) : (
        <PeopleTiles people={others} max={tiles} coloured={people.length > tiles ? 2 : tiles} />
      )}
    </span>
  )
}
