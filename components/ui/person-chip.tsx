import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { isIdOf } from '@/lib/contract/found'
import { Found } from './found'
import { IdentityTile } from './identity-tile'
import { useNameDoubt } from './name-doubts'

type PersonChipProps = {
  name: string | null
  id: string
  identity?: string
  /** This participant needs attention: a ring, not another colour of tile. */
  flagged?: boolean
  /** The message for a participant known only from a webhook. */
  reported?: string
  /** Reported to have left. */
  leaving?: boolean
  /** The query's words, to highlight. */
  words?: readonly string[]
  className?: string
}

const noWords: readonly string[] = []

export function PersonChip({ name, id, identity, flagged = false, ...rest }: PersonChipProps) {
  const t = useTranslations('common')
  const shown = name ?? t('noName')
  const { reported, leaving = false, words = noWords } = rest
  const doubt = useNameDoubt(name)
  const title = [shown, doubt && t(`nameDoubt.${doubt}`), reported].filter(Boolean).join('. ')
  const byId = words.some((word) => isIdOf(id, word))
  return (
    <span
      title={title}
      className={clsx(
        'inline-flex h-[22px] max-w-42 min-w-0 items-center gap-1.5 rounded-3 pr-[7px] text-12 phone:h-[26px]',
        flagged
          ? 'font-560 text-danger [box-shadow:inset_0_0_0_1.5px_var(--danger)]'
          : ['bg-chip', (leaving || name === null) && 'text-muted'],
        reported && 'outline-1 -outline-offset-1 outline-warning outline-dashed',
        rest.className,
      )}
    >
      <IdentityTile name={name} identity={identity ?? id} size="chip" className="rounded-r-none" />
      <bdi className={clsx('truncate', leaving && 'line-through')}>
        {words.length > 0 ? <Found text={shown} words={words} /> : shown}
      </bdi>
      {byId && <span className="flex-none font-mono text-11 text-accent">·{id.slice(-4)}</span>}
      {reported && <span className="sr-only">{reported}</span>}
    </span>
  )
}
