import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { IdentityTile } from './identity-tile'

type PersonChipProps = {
  name: string | null
  id: string
  identity?: string
  /** Something about this person needs an eye: a ring, not another colour of tile. */
  flagged?: boolean
  className?: string
}

export function PersonChip({ name, id, identity, flagged = false, className }: PersonChipProps) {
  const t = useTranslations('common')
  const shown = name ?? t('noName')
  return (
    <span
      title={shown}
      className={clsx(
        'inline-flex h-[22px] max-w-42 min-w-0 items-center gap-1.5 rounded-3 pr-[7px] text-12 phone:h-[26px]',
        flagged
          ? 'font-560 text-rd [box-shadow:inset_0_0_0_1.5px_var(--rd)]'
          : ['bg-chip', name === null && 'text-2'],
        className,
      )}
    >
      <IdentityTile name={name} identity={identity ?? id} size="chip" className="rounded-r-none" />
      <bdi className="truncate">{shown}</bdi>
    </span>
  )
}
