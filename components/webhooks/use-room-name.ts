import { useTranslations } from 'next-intl'
import { displayName } from '@/lib/contract/display-name'
import type { Named } from '@/lib/contract/list'

/** The room's name, made safe to show, or the end of its id when it has none. */
export function useRoomName(): (room: Named) => string {
  const t = useTranslations('webhooks')
  return ({ id, name }) => displayName(name).name ?? t('unnamed', { id: id.slice(-4) })
}
