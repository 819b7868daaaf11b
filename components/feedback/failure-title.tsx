import { useTranslations } from 'next-intl'
import type { FailureKey } from '@/lib/client/api-failure'

/** What went wrong, as a sentence before others: a Chinese one ends in a full stop of its own. */
export function FailureTitle({ of }: { of: FailureKey }) {
  const t = useTranslations()
  return t('common.sentence', { text: t(`errors.${of}.title`) })
}
