import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { Found } from './found'
import { IdentityTile } from './identity-tile'
import { NameMark } from './name-mark'

type PersonNameProps = {
  /** As claimed and cleaned by `claimedName`. */
  name: string | null
  /** Before it was cut; to be read where the pointer rests. */
  whole?: string | null
  /** The participant's id; its end stands beside the name wherever an act can be aimed. */
  id: string
  identity?: string
  suffix?: boolean
  size?: 'xs' | 'sm' | 'lg'
  /** Has left: present, but not to be read first. */
  gone?: boolean
  /** The claim held characters that cannot be seen, perhaps to look like somebody else's. */
  hidden?: boolean
  /** The words by which this person was searched for; what they hit stands out. */
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

/** The last four of an id: what a claimed name cannot forge. */
export function IdSuffix({ id }: { id: string }) {
  return <span className="flex-none font-mono text-11 text-faint">·{id.slice(-4)}</span>
}
