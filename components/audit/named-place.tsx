import { useTranslations } from 'next-intl'
import type { ActivityEntry } from '@/lib/contract/audit'
import { claimedName } from '@/lib/contract/claimed-name'
import { NamedLink } from './named-link'

/** The session of an act, by the name of its room at the time. */
export function NamedPlace({ entry }: { entry: ActivityEntry }) {
  const t = useTranslations('activity.named')
  const { names, target } = entry
  const id = names.session?.id ?? (target?.type === 'room_session' ? target.id : null)
  return (
    <NamedLink entry={entry} type="room_session" id={id}>
      {claimedName(names.room?.name).name ?? t('noRoom')}
    </NamedLink>
  )
}
