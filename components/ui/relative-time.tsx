'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useSeconds } from './clock'
import { age } from './duration'

/** `2 min ago`, with the moment and its zone on hover. */
export function RelativeTime({ at, className }: { at: string; className?: string }) {
  const now = useSeconds()
  const t = useTranslations('common')
  const format = useFormatter()
  const { unit, value } = age(now - Date.parse(at))
  return (
    <time
      dateTime={at}
      title={format.dateTime(new Date(at), 'full')}
      className={className}
      suppressHydrationWarning
    >
      {unit === 'now' ? t('now') : t(`${unit}Ago`, { value })}
    </time>
  )
}
