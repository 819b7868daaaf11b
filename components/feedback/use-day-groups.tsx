'use client'

import { useQuery } from '@tanstack/react-query'
import type { RowData } from '@tanstack/react-table'
import { useFormatter, useTimeZone, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { dayCountsQuery } from '@/lib/client/mirror-list-query'
import type { MirrorList } from '@/lib/contract/lists/definition'
import type { GroupProps } from '../data-table/data-table'
import type { ListState } from '../data-table/use-list-params'

type DayGroups<Row extends RowData> = {
  definition: MirrorList
  list: ListState
  /** The default order; absent if its days mean nothing. */
  instantOf: ((row: Row) => string | null) | undefined
  /** Whether the days are counted, which costs a request. */
  counted: boolean
}

/**
 * Groups rows by day of the reader's zone while the list is ordered by time; each head has the
 * day's total over all pages.
 */
export function useDayGroups<Row extends RowData>(of: DayGroups<Row>): GroupProps<Row> | undefined {
  const { definition, list, instantOf, counted } = of
  const t = useTranslations('list')
  const format = useFormatter()
  const zone = useTimeZone() ?? 'UTC'
  const { data } = useQuery({ ...dayCountsQuery(definition, list.filters, zone), enabled: counted })
  const dayOf = useMemo(() => new Intl.DateTimeFormat('en-CA', { timeZone: zone }), [zone])
  const sort = (list.params.sort ?? definition.sort).replace('-', '')
  if (!instantOf || sort !== definition.sort.replace('-', '')) return undefined
  const head = (day: string) => {
    const date = new Date(`${day}T12:00:00Z`)
    const words = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const
    const count = counted ? data?.find((each) => each.day === day)?.count : undefined
    return (
      <>
        {format.dateTime(date, { ...words, timeZone: 'UTC' })}
        {count !== undefined && (
          <span className="ml-2 text-12 font-400 text-muted tabular">{t('ofDay', { count })}</span>
        )}
      </>
    )
  }
  return {
    of: (row) => {
      const at = instantOf(row)
      return at === null ? null : dayOf.format(new Date(at))
    },
    head,
  }
}
