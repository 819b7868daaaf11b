import { useTranslations } from 'next-intl'
import { unknownHost } from '@/lib/contract/http-url'

/** A host for display; nothing of a URL that cannot be parsed. */
export function useHostName(): (host: string | null | undefined) => string {
  const t = useTranslations('common')
  return (host) => (host === unknownHost ? t('unknownHost') : (host ?? ''))
}
