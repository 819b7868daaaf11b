import { useTranslations } from 'next-intl'
import { claimedName } from '@/lib/contract/claimed-name'

/** The room's name, made safe to show, or the end of its id when it has none. */
export function useRoomName(): (room: { id: string; name: string | null }) => string {
  const t = useTranslations('rooms')
  return ({ id, name }) => claimedName(name).name ?? t('unnamed', { id: id.slice(-4) })
}
