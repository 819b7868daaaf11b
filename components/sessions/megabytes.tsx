import { useTranslations } from 'next-intl'

/** Formats decimal megabytes, as Telnyx counts them: `418 MB`, from 1,000 on `2.39 GB`. */
export function Megabytes({ value }: { value: number }) {
  const t = useTranslations('sessionPanel')
  if (value >= 1000) return t('gigabytes', { value: Math.round(value / 10) / 100 })
  return t('megabytes', { value: value >= 10 ? Math.round(value) : Math.round(value * 10) / 10 })
}
