'use client'

import { useTranslations } from 'next-intl'
import { displayName } from '@/lib/contract/display-name'

type InRoom = { room: { id?: string; name: string | null } | null; roomId?: string | null }

/** The room's name, made safe to show; without one the end of its id, or that it is not known. */
export function useRoomName({ room, roomId }: InRoom): string {
  const t = useTranslations('common')
  const id = roomId ?? room?.id
  return (
    displayName(room?.name).name ?? (id ? t('unnamedRoom', { id: id.slice(-4) }) : t('unknownRoom'))
  )
}
