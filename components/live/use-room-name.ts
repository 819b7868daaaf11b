import { useTranslations } from 'next-intl'
import { claimedName } from '@/lib/contract/claimed-name'
import type { LiveSession } from '@/lib/contract/live'

/** The room's name, made safe to show, or the end of its id while the room is not known. */
export function useRoomName(session: LiveSession): string {
  const t = useTranslations('live')
  const { name } = claimedName(session.room?.name)
  return name ?? t('unnamedRoom', { id: (session.roomId ?? session.id).slice(-4) })
}
