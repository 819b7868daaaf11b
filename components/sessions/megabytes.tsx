import { useTranslations } from 'next-intl'

/** `418 MB`, from a thousand on `2.39 GB`: Telnyx counts in decimal megabytes. */
export function Megabytes({ value }: { value: number }) {
  const t = useTranslations('sessionPanel')
  if (value >= 1000) return t('gigabytes', { value: Math.round(value / 10) / 100 })
  return t('megabytes', { value: value >= 10 ? Math.round(value) : Math.round(value * 10) / 10 })
}
