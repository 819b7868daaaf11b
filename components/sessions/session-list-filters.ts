'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Filter } from '@/components/data-table/filter'

/** Every filter that Telnyx has for sessions. */
export function useSessionFilters(roomName: string | null): Filter[] {
  const t = useTranslations('sessions')
  return useMemo(
    () => [
      { kind: 'text', name: 'room', label: t('room'), hint: t('roomHint'), shown: roomName },
      { kind: 'days', name: 'started', label: t('started') },
      { kind: 'days', name: 'ended', label: t('ended') },
      {
        kind: 'choice',
        name: 'active',
        label: t('state'),
        options: [
          { value: 'true', label: t('live') },
          { value: 'false', label: t('over') },
        ],
      },
      { kind: 'days', name: 'updated', label: t('updated') },
    ],
    [t, roomName],
  )
}
