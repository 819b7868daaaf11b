'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { ErrorState } from '@/components/feedback/error-state'
import { toFailure } from '@/lib/client/api-failure'
import { visitsPath } from '@/lib/contract/routes'
import { HistoryPlace } from './history-place'
import { OverlapNotice } from './overlap-notice'
import { TimeInRooms } from './time-in-rooms'
import { usePersonIdentity } from './use-person-identity'

/** All visits of one identity in the mirror: totals and days. */
export default function PersonHistory({ participantId }: { participantId: string }) {
  const t = useTranslations('person.identity')
  const { data, error, refetch, zone } = usePersonIdentity(participantId)
  if (!data) {
    if (!error) return <HistoryPlace />
    return <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />
  }
  const { key, joins, visits, rooms, recordings } = data.data
  return (
    <section aria-labelledby="history" className="px-gutter pb-4">
      <header className="flex min-h-10 flex-wrap items-baseline gap-x-2.5 pb-1">
        <h2 id="history">{t('history')}</h2>
        <span className="text-12 text-muted tabular">
          {t('sums', { visits, joins, rooms, recordings: recordings.count })}
        </span>
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
      <TimeInRooms identity={data.data} zone={zone} />
      {!data.meta.complete && <p className="mt-2 text-12 text-warning">{t('incomplete')}</p>}
    </section>
  )
}
