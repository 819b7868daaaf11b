import { useTranslations } from 'next-intl'
import type { ApiFailure } from '@/lib/client/api-failure'

/** The error of a user's name for its field; null for any other failure. */
export function useNameError(failure: ApiFailure | null): string | null {
  const t = useTranslations('errors')
  if (failure?.key !== 'name_taken' && failure?.key !== 'name_reserved') return null
  return `${t(`${failure.key}.means`)} ${t(`${failure.key}.todo`)}`
}
