import { useTranslations } from 'next-intl'
import { IdentityTile } from '@/components/ui/identity-tile'
import { PersonChip } from '@/components/ui/person-chip'
import { claimedName } from '@/lib/contract/claimed-name'
import type { LivePerson } from '@/lib/contract/live'
import type { WallRow } from './wall-rows'

const tiles = 4
/** Colour tells a few people apart; in a crowd it is confetti. */
const coloured = 2

/** Who is in the room: the first by name, a few as tiles, the rest as a number. */
export function InsideCell({ row: { people, flagged } }: { row: WallRow }) {
  const t = useTranslations('live')
  const common = useTranslations('common')
  const [first, ...others] = people
  if (!first) return <span className="text-3">{t('nobody')}</span>
  const nameOf = (person: LivePerson) => claimedName(person.context).name
  const more = others.length - tiles
  return (
    <span className="flex items-center gap-1 overflow-hidden">
      <PersonChip
        name={nameOf(first)}
        id={first.id}
        flagged={flagged.has(first.id)}
        className="max-w-32"
      />
      <span className="flex flex-none gap-[2px] empty:hidden">
        {others.slice(0, tiles).map((person, index) => (
          <span key={person.id} title={nameOf(person) ?? common('noName')} className="flex">
            <IdentityTile
              name={nameOf(person)}
              identity={person.id}
              quiet={people.length > tiles && index >= coloured}
            />
            <span className="sr-only">{nameOf(person) ?? common('noName')}</span>
          </span>
        ))}
      </span>
      {more > 0 && (
        <span className="flex-none px-1 text-12 text-2">{t('more', { count: more })}</span>
      )}
    </span>
  )
}
