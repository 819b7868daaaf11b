'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ErrorState } from '@/components/feedback/error-state'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Skeleton } from '@/components/ui/skeleton'
import { toFailure } from '@/lib/client/api-failure'
import { activityQuery, type ActivitySubject } from '@/lib/client/audit/activity'
import { ActivityRow } from './activity-row'

/** Acts of colleagues appear without a reload. */
const renewMs = 10_000

/**
 * The audit entries of one object (`targetType` as in the trail: `room`, `room_session`,
 * `room_participant`, `room_recording`, `room_composition`, `user`), or of one colleague. The page
 * must pass the namespace `activity` to the browser.
 */
export function ActivityList(subject: ActivitySubject) {
  const t = useTranslations('activity')
  const acts = useInfiniteQuery({ ...activityQuery(subject), refetchInterval: renewMs })
  if (!acts.data) {
    if (!acts.error) return <Waiting />
    return <ErrorState failure={toFailure(acts.error)} onRetry={() => void acts.refetch()} />
  }
  const entries = acts.data.pages.flatMap((page) => page.data)
  if (entries.length === 0) return <Empty title={t('none')}>{t('noneText')}</Empty>
  return (
    <section aria-label={t('title')}>
      <ol aria-label={t('list')}>
        {entries.map((entry) => (
          <ActivityRow key={entry.seq} entry={entry} />
        ))}
      </ol>
      {acts.isFetchNextPageError && (
        <Notice tone="trouble" className="mt-2">
          {t('olderFailed')}
        </Notice>
      )}
      {acts.hasNextPage && (
        <Button
          pending={acts.isFetchingNextPage}
          onClick={() => void acts.fetchNextPage()}
          className="my-3 phone:h-11 phone:w-full"
        >
          {t('older')}
        </Button>
      )}
    </section>
  )
}

function Waiting() {
  return (
    <div aria-busy="true">
      {['w-40', 'w-28', 'w-36', 'w-32'].map((width) => (
        <div key={width} className="grid gap-2 border-b border-line py-3">
          <Skeleton className={width} />
          <Skeleton className="w-52 max-w-full" />
        </div>
      ))}
    </div>
  )
}
