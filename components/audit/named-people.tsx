import { useTranslations } from 'next-intl'
import { IdSuffix } from '@/components/ui/person-name'
import type { ActivityEntry } from '@/lib/contract/audit'

/** The targets of an act: the first by name and end of id, the others by number. */
export function NamedPeople({ entry: { names, people } }: { entry: ActivityEntry }) {
  const t = useTranslations('activity')
  if (people === 'all') return t('everybody')
  const [first] = names.people ?? []
  const count = people ?? names.people?.length ?? 0
  if (!first) return count > 0 ? t('people', { count }) : t('named.nobody')
  if (count < 2) return <Named person={first} />
  return t.rich('named.more', { count: count - 1, first: () => <Named person={first} /> })
}

function Named({ person: { id, name } }: { person: { id: string; name: string | null } }) {
  const t = useTranslations('common')
  return (
    <span title={id} className="whitespace-nowrap">
      <bdi className="font-600 text-strong">{name ?? t('noName')}</bdi> <IdSuffix id={id} />
    </span>
  )
}
