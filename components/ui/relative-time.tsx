'use client'

import { useTranslations } from 'next-intl'
import { useSeconds } from './clock'
import { age } from './duration'
import { useFullTime } from './use-full-time'

/** `2 min ago`, with the moment and its zone on hover. */
export function RelativeTime({ at, className }: { at: string; className?: string }) {
  const now = useSeconds()
  const t = useTranslations('common')
  const full = useFullTime()
  const { unit, value } = age(now - Date.parse(at))
  return (
    <time dateTime={at} title={full(at)} className={className} suppressHydrationWarning>
      {unit === 'now' ? t('now') : t(`${unit}Ago`, { value })}
    </time>
  )
}
