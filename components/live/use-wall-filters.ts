import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Filter } from '@/components/data-table/filter'

/** The wall's filters besides text, combinable. */
export function useWallFilters(): Filter[] {
  const t = useTranslations('live')
  return useMemo(
    () => [
      {
        kind: 'choice',
        name: 'recording',
        label: t('recordingFilter'),
        options: [
          { value: 'yes', label: t('recordingYes') },
          { value: 'no', label: t('recordingNo') },
        ],
      },
      {
        kind: 'choice',
        name: 'capacity',
        label: t('capacityFilter'),
        options: [
          { value: 'full', label: t('capacityFull') },
          { value: 'places', label: t('capacityPlaces') },
        ],
      },
      {
        kind: 'choice',
        name: 'trouble',
        label: t('troubleFilter'),
        options: [
          { value: 'yes', label: t('troubleYes') },
          { value: 'no', label: t('troubleNo') },
        ],
      },
    ],
    [t],
  )
}
