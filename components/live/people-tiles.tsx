import { useTranslations } from 'next-intl'
import { IdentityTile } from '@/components/ui/identity-tile'
import { claimedName } from '@/lib/contract/claimed-name'
import type { LivePerson } from '@/lib/contract/live'

type PeopleTilesProps = {
  people: LivePerson[]
  /** The number of tiles; the rest is counted. */
  max: number
  /** How many are coloured: colour distinguishes a few, but not a crowd. */
  coloured?: number
}

/** The people whose names do not fit. */
export function PeopleTiles({ people, max, coloured = 0 }: PeopleTilesProps) {
  const t = useTranslations('live')
  const common = useTranslations('common')
  const more = people.length - max
  if (people.length === 0) return null
  return (
    <span className="inline-flex h-[22px] flex-none items-center gap-[3px] phone:h-11">
      {people.slice(0, max).map((person, index) => {
        const { name } = claimedName(person.context)
        return (
          <span key={person.id} title={name ?? common('noName')} className="flex">
            <IdentityTile name={name} identity={person.id} quiet={index >= coloured} />
            <span className="sr-only">{name ?? common('noName')}</span>
          </span>
        )
      })}
      {more > 0 && (
        <span className="px-1 text-12 text-muted tabular">{t('more', { count: more })}</span>
      )}
    </span>
  )
}
