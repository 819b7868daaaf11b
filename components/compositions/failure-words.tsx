'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FailureDetail } from '@/components/feedback/failure-detail'
import { FailureTitle } from '@/components/feedback/failure-title'
import { ShortId } from '@/components/ui/short-id'
import type { ApiFailure } from '@/lib/client/api-failure'

type FailureWordsProps = { failure: ApiFailure; children?: ReactNode }

/** What happened, what it means, and what to quote when asking for help. */
export function FailureWords({ failure, children }: FailureWordsProps) {
  const t = useTranslations()
  const { key, code, requestId } = failure
  return (
    <>
      <b>
        <FailureTitle of={key} />
      </b>{' '}
      {t(`errors.${key}.means`)} {children}
      <p className="[overflow-wrap:anywhere] text-muted empty:hidden">
        <FailureDetail failure={failure} />
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-muted empty:hidden">
        {code && <span>{t('feedback.code', { code })}</span>}
        {requestId && (
          <span className="flex items-center gap-1.5">
            {t('feedback.requestId')} <ShortId id={requestId} />
          </span>
        )}
      </p>
    </>
  )
}
