'use client'

import { useTranslations } from 'next-intl'
import { displayName } from '@/lib/contract/display-name'

type InRoom = { room: { id?: string; name: string | null } | null; roomId?: string | null }

/** The room's display name; without one the end of its id, or that it is unknown. */
export function useRoomName({ room, roomId }: InRoom): string {
  const t = useTranslations('common')
  const id = roomId ?? room?.id
  return (
    displayName(room?.name).name ?? (id ? t('unnamedRoom', { id: id.slice(-4) }) : t('unknownRoom'))
  )
}
