import { useTranslations } from 'next-intl'
import { IdentityTile } from '@/components/ui/identity-tile'
import { PersonChip } from '@/components/ui/person-chip'
import { claimedName } from '@/lib/contract/claimed-name'
import type { LivePerson } from '@/lib/contract/live'

const named = 4
const tiled = 24

/**
 * The people an act on the session reaches: the first by name, the rest as tiles with names on
 * hover.
 */
export function Affected({ people }: { people: LivePerson[] }) {
  const t = useTranslations('participants')
  const common = useTranslations('common')
  const more = people.length - named - tiled
  const nameOf = (person: LivePerson) => claimedName(person.context).name
  return (
    <ul className="mt-3.5 flex flex-wrap items-center gap-1">
      {people.slice(0, named).map((person) => (
        <li key={person.id} className="flex max-w-full min-w-0">
          <PersonChip name={nameOf(person)} id={person.id} />
        </li>
      ))}
      {people.slice(named, named + tiled).map((person) => (
        <li key={person.id} title={nameOf(person) ?? common('noName')} className="flex">
          <IdentityTile name={nameOf(person)} identity={person.id} quiet />
          <span className="sr-only">{nameOf(person) ?? common('noName')}</span>
        </li>
      ))}
      {more > 0 && <li className="text-12 text-muted">{t('andMore', { count: more })}</li>}
    </ul>
  )
}
