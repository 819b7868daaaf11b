'use client'

import { useQuery } from '@tanstack/react-query'
import { useTimeZone, useTranslations } from 'next-intl'
import { dayCountsQuery } from '@/lib/client/mirror-list-query'
import type { MirrorList } from '@/lib/contract/lists/definition'
import type { ListState } from '../data-table/use-list-params'
import { DayBars } from './day-bars'

type HistogramProps = { definition: MirrorList; list: ListState }

/** A list's rows per day, and the range of days it is narrowed to. */
export function Histogram({ definition, list }: HistogramProps) {
  const t = useTranslations('list')
  const zone = useTimeZone() ?? 'UTC'
  const { data } = useQuery(dayCountsQuery(definition, list.filters, zone))
  return (
    <DayBars
      title={t('perDay')}
      counts={data ?? []}
      asked={{ from: list.params.from ?? null, to: list.params.to ?? null }}
      onAsk={(ends) => list.change(ends)}
      className="px-gutter pb-3 phone:hidden"
    />
  )
}
