'use client'

import { useTranslations } from 'next-intl'
import { ShortId } from '@/components/ui/short-id'
import type { ApiFailure } from '@/lib/client/api-failure'

/** What to quote when asking for help with a failure. */
export function Quotable({ failure: { code, requestId } }: { failure: ApiFailure }) {
  const t = useTranslations('feedback')
  return (
    <span className="mt-1 flex flex-wrap items-center gap-x-3 text-muted empty:hidden">
      {code && <span>{t('code', { code })}</span>}
      {requestId && (
        <span className="flex items-center gap-1.5">
          {t('requestId')} <ShortId id={requestId} />
        </span>
      )}
    </span>
  )
}
