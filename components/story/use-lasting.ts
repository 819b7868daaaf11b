'use client'

import { useTranslations } from 'next-intl'

/** A duration in words: `40 s`, `4 min 15 s`, `1 h 2 min`. */
export function useLasting(): (milliseconds: number) => string {
  const t = useTranslations('story.lasting')
  return (milliseconds) => {
    const secs = Math.max(0, Math.round(milliseconds / 1000))
    if (secs < 60) return t('secs', { secs })
    const minutes = Math.floor(secs / 60)
    if (minutes < 60) return t('minutes', { minutes, secs: secs % 60 })
    return t('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
  }
}
