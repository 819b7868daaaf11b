import { useTranslations } from 'next-intl'
import type { ActivityEntry } from '@/lib/contract/audit'
import { claimedName } from '@/lib/contract/claimed-name'
import { NamedLink } from './named-link'

/** A link to the room, by its name at the time. */
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
