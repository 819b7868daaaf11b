import { useTranslations } from 'next-intl'
import { PersonName } from '@/components/ui/person-name'
import type { PersonRow } from './person-row'

const maxShown = 8

/** The targets of an act by name and id suffix, as many as fit. */
export function PeopleNamed({ rows }: { rows: PersonRow[] }) {
  const t = useTranslations('participants')
  const more = rows.length - maxShown
  return (
    <ul className="mt-2.5 flex flex-wrap gap-x-3 gap-y-1 text-12">
      {rows.slice(0, maxShown).map(({ person, claim }) => (
        <li key={person.id} className="max-w-44 min-w-0">
          <PersonName name={claim.name} id={person.id} hidden={claim.hidden} size="xs" />
        </li>
      ))}
      {more > 0 && <li className="text-muted">{t('andMore', { count: more })}</li>}
    </ul>
  )
}
