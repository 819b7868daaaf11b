'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Skeleton } from '@/components/ui/skeleton'
import type { HistoryAnswer } from '@/lib/contract/overview-history'

type HistoryBodyProps = {
  query: UseQueryResult<HistoryAnswer>
  /** As high as the content to come. */
  className?: string
  children: (answer: HistoryAnswer) => ReactNode
}

/** The figures, or why there are none. */
export function HistoryBody({
  query: { data, error },
  className = '',
  children,
}: HistoryBodyProps) {
  const t = useTranslations('overview.history')
  if (data) return children(data)
  if (error) return <FailureNotice error={error} className="my-2" />
  return (
    <div aria-busy="true" className={`py-3 ${className}`}>
      <span className="sr-only">{t('reading')}</span>
      <Skeleton className="w-4/5" />
    </div>
  )
}
