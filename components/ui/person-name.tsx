import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { Found } from './found'
import { IdentityTile } from './identity-tile'
import { NameMark } from './name-mark'

type PersonNameProps = {
  /** As claimed and cleaned by `claimedName`. */
  name: string | null
  /** The uncut name, shown on hover. */
  whole?: string | null
  /** The participant's id; its end is shown beside the name wherever an act can be aimed. */
  id: string
  identity?: string
  suffix?: boolean
  size?: 'xs' | 'sm' | 'lg'
  /** Has left: less prominent. */
  gone?: boolean
  /** The claim had invisible characters, perhaps to imitate another name. */
  hidden?: boolean
  /** The query's words, to highlight. */
  words?: readonly string[]
  className?: string
}

export function PersonName({
  name,
  whole = name,
  id,
  suffix = true,
  size,
  gone = false,
  hidden = false,
  ...rest
}: PersonNameProps) {
  const t = useTranslations('common')
  const shown = name ?? t('noName')
  return (
    <span
      title={whole ?? shown}
      className={clsx('inline-flex max-w-full min-w-0 items-center gap-1.5', rest.className)}
    >
      <IdentityTile name={name} identity={rest.identity ?? id} size={size} />
      <bdi
        className={clsx('min-w-0 truncate', gone || name === null ? 'text-faint' : 'text-strong')}
      >
        {rest.words?.length ? <Found text={shown} words={rest.words} /> : shown}
      </bdi>
      {suffix && <IdSuffix id={id} />}
      <NameMark name={name} hidden={hidden} />
    </span>
  )
}

/** The last four characters of an id, which a claimed name cannot forge. */
export function IdSuffix({ id }: { id: string }) {
  return <span className="flex-none font-mono text-11 text-faint">·{id.slice(-4)}</span>
}
