'use client'

import { useQuery } from '@tanstack/react-query'
import { ChartColumn, Table2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { errorKeyOf } from '@/components/feedback/receipt-words'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { toFailure } from '@/lib/client/api-failure'
import { overviewDaysQuery } from '@/lib/client/overview/queries'
import type { DayCount } from '@/lib/contract/overview'
import { Block } from './block'
import { DayBars } from './day-bars'
import { DayTable } from './day-table'

/** Sessions started on each of fourteen days, as bars or a table. */
export function SessionDays() {
  const t = useTranslations('overview')
  const { data, error } = useQuery(overviewDaysQuery)
  const [asTable, setAsTable] = useState(false)
  return (
    <Block
      title={t('days')}
      note={t('daysUtc')}
      end={
        <Button
          variant="quiet"
          size="sm"
          icon={asTable ? <ChartColumn /> : <Table2 />}
          onClick={() => setAsTable(!asTable)}
          className="phone:h-11"
        >
          {asTable ? t('asBars') : t('asTable')}
        </Button>
      }
    >
      {data ? (
        <Days days={data} asTable={asTable} />
      ) : error ? (
        <Failed error={error} />
      ) : (
        <Waiting />
      )}
    </Block>
  )
}

function Days({ days, asTable }: { days: DayCount[]; asTable: boolean }) {
  const t = useTranslations('overview')
  const missing = days.filter(({ sessions }) => sessions === null).length
  return (
    <>
      {asTable ? <DayTable days={days} /> : <DayBars days={days} />}
      {missing > 0 && (
        <p className="pt-1 text-12 text-faint">{t('daysPartly', { count: missing })}</p>
      )}
    </>
  )
}

function Failed({ error }: { error: Error }) {
  const t = useTranslations()
  const { key } = toFailure(error)
  const known = key === 'network' || key === 'unreadable' ? key : errorKeyOf(key)
  return (
    <p role="status" className="grid h-59 place-items-center text-12 text-muted phone:h-48">
      {t('overview.blockFailed', { problem: t(`errors.${known}.title`) })}
    </p>
  )
}

const heights = [40, 64, 52, 70, 58, 22, 18, 50, 74, 66, 56, 44, 20, 34]

function Waiting() {
  const t = useTranslations('overview')
  return (
    <div aria-busy="true" className="flex h-59 items-end gap-2 pb-5 phone:h-48">
      <span className="sr-only">{t('readingDays')}</span>
      {heights.map((height, index) => (
        <span key={index} className="flex-1" style={{ height: `${height}%` }}>
          <Skeleton className="h-full! rounded-none!" />
        </span>
      ))}
    </div>
  )
}
