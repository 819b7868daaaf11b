'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { ShortId } from '@/components/ui/short-id'
import { Skeleton } from '@/components/ui/skeleton'
import { toFailure } from '@/lib/client/api-failure'

type PanelQueryProps<Data> = {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch' | 'isFetching'>
  children: (data: Data) => ReactNode
}

/** A tab's data, its loading state, or why it could not be read. */
export function PanelQuery<Data>({ query, children }: PanelQueryProps<Data>) {
  const { data, error, refetch, isFetching } = query
  return (
    <>
      {error && <PanelProblem error={error} pending={isFetching} onRetry={() => void refetch()} />}
      {data !== undefined ? children(data) : !error && <PanelSkeleton />}
    </>
  )
}

type PanelProblemProps = { error: Error; pending: boolean; onRetry: () => void }

function PanelProblem({ error, pending, onRetry }: PanelProblemProps) {
  const t = useTranslations()
  const failure = toFailure(error)
  return (
    <Notice tone="trouble" className="mt-3">
      <b>{t(`errors.${failure.key}.title`)}</b> {t(`errors.${failure.key}.means`)}
      <span className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-muted">
        <Button size="sm" pending={pending} onClick={onRetry}>
          {t('feedback.retry')}
        </Button>
        {failure.code && t('feedback.code', { code: failure.code })}
        {failure.requestId && <ShortId id={failure.requestId} />}
      </span>
    </Notice>
  )
}

const rows = ['w-40', 'w-32', 'w-48']

function PanelSkeleton() {
  return (
    <div aria-busy="true">
      {rows.map((width) => (
        <div key={width} className="grid h-13 content-center gap-2 border-b border-line">
          <Skeleton className={width} />
          <Skeleton className="w-24" />
        </div>
      ))}
    </div>
  )
}
