'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Filter } from '@/components/data-table/filter'

/** All that Telnyx can narrow recordings by. */
export function useRecordingFilters(): Filter[] {
  const t = useTranslations('recordings')
  return useMemo(
    () => [
      { kind: 'days', name: 'started', label: t('started') },
      { kind: 'days', name: 'ended', label: t('ended') },
      { kind: 'least', name: 'minutes', label: t('length'), unit: t('minutes') },
      {
        kind: 'choice',
        name: 'type',
        label: t('type'),
        options: [
          { value: 'video', label: t('video') },
          { value: 'audio', label: t('audio') },
        ],
      },
      {
        kind: 'choice',
        name: 'status',
        label: t('state'),
        options: [
          { value: 'completed', label: t('completed') },
          { value: 'processing', label: t('processing') },
        ],
      },
      { kind: 'text', name: 'room', label: t('room'), hint: t('roomHint'), mono: true },
      { kind: 'text', name: 'session', label: t('session'), hint: t('sessionHint'), mono: true },
      { kind: 'text', name: 'person', label: t('person'), hint: t('personHint'), mono: true },
    ],
    [t],
  )
}
