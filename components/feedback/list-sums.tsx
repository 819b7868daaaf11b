'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { listSumsQuery } from '@/lib/client/mirror-list-query'
import type { MirrorList } from '@/lib/contract/lists/definition'
import type { ListState } from '../data-table/use-list-params'
import { useSize } from '../ui/use-size'

type ListSumsProps = { definition: MirrorList; list: ListState }

const hourSecs = 3600

/** Totals over all pages of a list: count, size and duration. */
export function ListSums({ definition, list }: ListSumsProps) {
  const t = useTranslations('list.sums')
  const format = useFormatter()
  const size = useSize()
  const { data, isPlaceholderData } = useQuery(listSumsQuery(definition, list.filters))
  if (!data || data.count === 0) return null
  const { count, size_mb: sizeMb, duration_secs: secs } = data
  const hours = format.number(secs / hourSecs, {
    maximumFractionDigits: secs < hourSecs * 10 ? 1 : 0,
  })
  const isOfPeople = definition.name === 'sessions'
  const words = [
    t(isOfPeople ? 'sessions' : 'files', { count }),
    ...(sizeMb > 0 ? [size(sizeMb)] : []),
    ...(secs > 0 ? [t(isOfPeople ? 'peopleHours' : 'hours', { hours })] : []),
  ]
  return (
    <p
      aria-busy={isPlaceholderData || undefined}
      className="flex flex-wrap gap-x-1.5 px-gutter pt-2.5 text-12 text-muted tabular"
    >
      <span>{t('all')}</span>
      <b className="font-560 text-strong">{words.join(' · ')}</b>
    </p>
  )
}
