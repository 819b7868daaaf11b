'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Filter } from '@/components/data-table/filter'

/** Every filter that Telnyx has for participants, but for the text, which has its own box. */
export function usePeopleFilters(): Filter[] {
  const t = useTranslations('people')
  return useMemo(
    () => [
      { kind: 'days', name: 'joined', label: t('joined') },
      { kind: 'days', name: 'left', label: t('left') },
      {
        kind: 'text',
        name: 'session',
        label: t('session'),
        hint: t('sessionHint'),
        mono: true,
      },
      { kind: 'days', name: 'updated', label: t('updated') },
    ],
    [t],
  )
}
