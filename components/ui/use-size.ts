'use client'

import { useFormatter, useTranslations } from 'next-intl'

/** Megabytes as people read them: 134.2 MB, 1.62 GB. */
export function useSize(): (sizeMb: number) => string {
  const t = useTranslations('common')
  const format = useFormatter()
  return (sizeMb) =>
    sizeMb < 1000
      ? t('megabytes', { size: format.number(sizeMb, { maximumFractionDigits: 1 }) })
      : t('gigabytes', { size: format.number(sizeMb / 1000, { maximumFractionDigits: 2 }) })
}
