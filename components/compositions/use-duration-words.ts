'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'

/** Milliseconds as `42 s`, `3 min 5 s`, `1 h 4 min`. */
export function useDurationWords(): (milliseconds: number) => string {
  const t = useTranslations('compositions')
  return useCallback(
    (milliseconds) => {
      const seconds = Math.max(0, Math.round(milliseconds / 1000))
      if (seconds < 60) return t('seconds', { value: seconds })
      const minutes = Math.floor(seconds / 60)
      if (minutes < 60) return t('minutes', { minutes, seconds: seconds % 60 })
      return t('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
    },
    [t],
  )
}

/** The time from request to completion; null while unknown. */
export function tookMs(from: string | null, to: string | null): number | null {
  return from && to ? Math.max(0, Date.parse(to) - Date.parse(from)) : null
}
