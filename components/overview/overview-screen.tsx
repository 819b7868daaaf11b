'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTimeZone, useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { ErrorState } from '@/components/feedback/error-state'
import { Notice } from '@/components/feedback/notice'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { useSeconds } from '@/components/ui/clock'
import { onDemand } from '@/components/ui/on-demand'
import { toFailure } from '@/lib/client/api-failure'
import { useLiveCounts } from '@/lib/client/live/counts'
import { overviewQuery } from '@/lib/client/overview/queries'
import { useLastError } from '@/lib/client/use-last-error'
import type { OverviewAnswer } from '@/lib/contract/overview'
import type { HistorySpan } from '@/lib/contract/overview-history'
import { can, type Role } from '@/lib/contract/roles'
import { zoneLabel } from '@/lib/i18n/time-zone'
import { FailedParts } from './failed-parts'
import { Figures } from './figures'
import { HealthPanel } from './health-panel'
import { LastActs } from './last-acts'
import { LiveFreshness } from './live-freshness'
import { withPushed } from './pushed'
import { FullestNow, LongestLive } from './ranked-sessions'
import { SessionDays } from './session-days'

const PeopleAtOnce = onDemand(
  () => import('./history/people-at-once').then((file) => file.PeopleAtOnce),
  () => <div className="h-87" />,
)
const BusiestRooms = onDemand(() =>
  import('./history/busiest-rooms').then((file) => file.BusiestRooms),
)
const StorageByMonth = onDemand(() =>
  import('./history/storage-by-month').then((file) => file.StorageByMonth),
)

const b = (chunks: ReactNode) => <b>{chunks}</b>

/** The state of the account, part by part. */
export function OverviewScreen({ viewer }: { viewer: { id: string; role: Role } }) {
  const t = useTranslations('overview')
  const query = useQuery(overviewQuery())
  const { data, dataUpdatedAt, refetch } = query
  const error = useLastError(query)
  const counts = useLiveCounts()
  const [span, setSpan] = useState<HistorySpan>('day')
  const mayAudit = can(viewer.role, 'audit.read')
  return (
    <>
      <LiveFreshness />
      <div className="flex flex-wrap items-baseline gap-x-3.5 gap-y-1 px-gutter pt-4 pb-2.5">
        <h1>{t('title')}</h1>
        <Now />
      </div>
      {error && !data ? (
        <ErrorState
          failure={toFailure(error)}
          pending={query.isFetching}
          onRetry={() => void refetch()}
        />
      ) : (
        <div className="grid px-gutter pb-8">
          {error ? <NotReached since={dataUpdatedAt} /> : <FailedParts data={data} />}
          <Figures data={data && { ...data, live: withPushed(data.live, counts) }} />
          <div className="grid grid-cols-[minmax(0,1fr)_300px] gap-x-8 gap-y-5 rail:grid-cols-[minmax(0,1fr)_270px] rail:gap-x-6 phone:grid-cols-1">
            <PeopleAtOnce span={span} onSpan={setSpan} />
            <HealthPanel part={data?.health} mayVerify={mayAudit} />
          </div>
          <div className="mt-5 grid grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)_minmax(0,1fr)] gap-x-8 gap-y-5 rail:grid-cols-2 phone:grid-cols-1!">
            <div className="min-w-0 rail:col-span-full">
              <LastActs
                part={data?.acts}
                viewerId={viewer.id}
                mayAudit={mayAudit}
                isNew={isNew(data)}
              />
            </div>
            <BusiestRooms span={span} />
            <StorageByMonth span={span} />
          </div>
          <div className="mt-5 grid grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)_minmax(0,1fr)] gap-x-8 gap-y-5 rail:grid-cols-2 phone:grid-cols-1!">
            <div className="min-w-0 rail:col-span-full">
              <SessionDays />
            </div>
            <LongestLive part={data?.live} />
            <FullestNow part={data?.live} />
          </div>
        </div>
      )}
    </>
  )
}

/** An empty account shows what to do first instead. */
function isNew(data: OverviewAnswer['data'] | undefined): boolean {
  if (!data) return false
  const { live, sessionsToday, recordings, compositions } = data
  const counts = [live.value?.sessions, sessionsToday.value, recordings.value?.total]
  return [...counts, compositions.value?.queued].every((count) => count === 0)
}

function Now() {
  const format = useFormatter()
  const timeZone = useTimeZone() ?? 'UTC'
  const now = new Date(useSeconds())
  const { name, offset } = zoneLabel(timeZone, now)
  return (
    <time
      dateTime={now.toISOString()}
      className="text-muted tabular phone:text-12"
      suppressHydrationWarning
    >
      {format.dateTime(now, 'today')} {name ?? offset}
    </time>
  )
}

function NotReached({ since }: { since: number }) {
  const t = useTranslations('overview')
  const time = () => <AbsoluteTime at={new Date(since).toISOString()} format="seconds" />
  return (
    <Notice tone="caution" className="mb-3">
      {t.rich('notReached', { b, time })}
    </Notice>
  )
}
