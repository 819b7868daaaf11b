'use client'

import { useTranslations } from 'next-intl'
import { claimedName } from '@/lib/contract/claimed-name'
import type { CompositionRow } from '@/lib/contract/composition-list'

/** The room's name, made safe to show, or words for why there is none. */
export function useRoomName({ room }: Pick<CompositionRow, 'room'>): string {
  const t = useTranslations('compositions')
  return claimedName(room?.name).name ?? t(room ? 'unnamedRoom' : 'roomUnknown')
}
