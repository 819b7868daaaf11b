import { useTranslations } from 'next-intl'
import type { ActivityEntry } from '@/lib/contract/audit'
import { claimedName } from '@/lib/contract/claimed-name'
import { NamedLink } from './named-link'

/** What the room was called then, on the way to it. */
export function NamedRoom({ entry }: { entry: ActivityEntry }) {
  const t = useTranslations('activity.named')
  const { names, target } = entry
  const id = names.room?.id ?? (target?.type === 'room' ? target.id : null)
  return (
    <NamedLink entry={entry} type="room" id={id}>
      {claimedName(names.room?.name).name ?? t('noRoom')}
    </NamedLink>
  )
}
