'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ErrorState } from '@/components/feedback/error-state'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { clockTime } from '@/components/ui/duration'
import { toFailure } from '@/lib/client/api-failure'
import type { Receipt } from '@/lib/contract/live'
import { visitsPath } from '@/lib/contract/routes'
import { HistoryPlace } from './history-place'
import { OverlapNotice } from './overlap-notice'
import { TimeInRooms } from './time-in-rooms'
import { usePersonIdentity } from './use-person-identity'

type PersonHistoryProps = {
  participantId: string
  /** The acts on these visits, marked on their days. */
  acts: Receipt[]
}

/** All visits of one identity in the mirror: totals and days. */
export default function PersonHistory({ participantId, acts }: PersonHistoryProps) {
  const t = useTranslations('person.identity')
  const { data, error, refetch, zone } = usePersonIdentity(participantId)
  if (!data) {
    if (!error) return <HistoryPlace />
    return <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />
  }
  const { key, joins, visits, rooms, recordings, secs, firstSeenAt, lastSeenAt } = data.data
  const b = (chunks: ReactNode) => <b className="font-600 text-strong">{chunks}</b>
  return (
    <section aria-labelledby="history" className="px-gutter pb-4">
      <header className="flex min-h-10 flex-wrap items-baseline gap-x-2.5 pb-1">
        <h2 id="history">{t('history')}</h2>
        <span className="text-12 text-muted tabular">
          {t.rich('sums', { visits, joins, rooms, recordings: recordings.count, b })}
        </span>
        <span className="text-12 text-muted tabular">
          {t.rich('timeInside', { time: clockTime(secs * 1000, 'always'), b })}
        </span>
        {firstSeenAt && lastSeenAt && (
          <span className="text-12 text-muted tabular">
            {t.rich('seen', {
              first: () => <AbsoluteTime at={firstSeenAt} />,
              last: () => <AbsoluteTime at={lastSeenAt} />,
              b,
            })}
          </span>
        )}
        {key !== null && (
          <Link
            href={visitsPath({ person: key })}
            prefetch={false}
            className="ml-auto text-12 text-accent underline-offset-3 hover:underline"
          >
            {t('allVisits', { count: visits })}
          </Link>
        )}
      </header>
      {data.data.overlaps.length > 0 && <OverlapNotice overlaps={data.data.overlaps} />}
      <TimeInRooms identity={data.data} acts={acts} zone={zone} />
      {!data.meta.complete && <p className="mt-2 text-12 text-warning">{t('incomplete')}</p>}
    </section>
  )
}
