import { useTranslations } from 'next-intl'
import type { FailureKey } from '@/lib/client/api-failure'

/** A failure's title as a sentence before others; in Chinese it ends in its own full stop. */
export function FailureTitle({ of }: { of: FailureKey }) {
  const t = useTranslations()
  return t('common.sentence', { text: t(`errors.${of}.title`) })
}
