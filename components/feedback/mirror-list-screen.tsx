'use client'

import type { RowData } from '@tanstack/react-table'
import { useTranslations } from 'next-intl'
import { ChartColumn } from 'lucide-react'
import { useState, type ComponentProps, type ReactNode } from 'react'
import { isUnsure } from '@/lib/client/mirror-list-query'
import type { MirrorList } from '@/lib/contract/lists/definition'
import { ListSearch } from '../data-table/list-search'
import { PlacePager } from '../data-table/place-pager'
import { Empty } from '../ui/empty'
import { IconButton } from '../ui/icon-button'
import { onDemand } from '../ui/on-demand'
import { CopyNote } from './copy-note'
import { ExportLink } from './export-link'
import { ListScreen } from './list-screen'
import { useDayGroups } from './use-day-groups'
import type { MirrorListState } from './use-mirror-list'

const ListSums = onDemand(
  () => import('./list-sums').then((file) => file.ListSums),
  () => <p className="h-7" />,
)
const Narrowing = onDemand(() => import('./narrowing').then((file) => file.Narrowing))

type Screen<Row extends RowData, List extends MirrorList> = ComponentProps<
  typeof ListScreen<Row, List>
>

type MirrorListScreenProps<Row extends RowData, List extends MirrorList> = Pick<
  Screen<Row, List>,
  'definition' | 'cells' | 'rowId' | 'stack' | 'empty' | 'onOpen' | 'action' | 'note' | 'keys'
> &
  Pick<Screen<Row, List>, 'selection' | 'filterExtras'> & {
    of: MirrorListState<Row>
    /** Replaces the number of rows. */
    summary?: ReactNode
    /** The default order, if the list has heads of days. */
    instantOf?: (row: Row) => string | null
    /** The fields that the search covers. */
    searchLabel: string
    /** Whether totals are shown at the foot. */
    hasSums?: boolean
  }

/**
 * A list of the mirror as a whole page with search, sorting and export, and the mirror's age where
 * it matters.
 */
export function MirrorListScreen<Row extends RowData, List extends MirrorList>(
  props: MirrorListScreenProps<Row, List>,
) {
  const { of, searchLabel, summary, action, empty, note, instantOf, hasSums, ...screen } = props
  const [isNarrowing, setNarrowing] = useState(false)
  const { list, query, rows, meta } = of
  const t = useTranslations('list')
  const groups = useDayGroups({
    definition: props.definition,
    list,
    instantOf,
    counted: isNarrowing,
  })
  const isCopying = meta !== undefined && !meta.complete && meta.total === 0
  const sort = {
    value: list.params.sort ?? props.definition.sort,
    onChange: (value: string) =>
      list.change({ sort: value === props.definition.sort ? null : value }),
  }
  return (
    <ListScreen<Row, List>
      {...screen}
      list={list}
      query={query}
      rows={rows}
      sort={sort}
      groups={groups}
      summary={summary ?? <MirrorCount of={of} />}
      action={
        <>
          <ExportLink definition={props.definition} list={list} />
          {action}
        </>
      }
      notice={meta && isUnsure({ meta }) && <CopyNote meta={meta} />}
      note={
        <>
          {isNarrowing && <Narrowing definition={props.definition} list={list} />}
          {note}
        </>
      }
      order={
        <IconButton
          label={t('overview')}
          aria-expanded={isNarrowing}
          onClick={() => setNarrowing(!isNarrowing)}
          className="phone:hidden!"
        >
          <ChartColumn />
        </IconButton>
      }
      search={<ListSearch label={searchLabel} list={list} />}
      empty={isCopying ? <Empty title={t('copying')}>{t('copyingText')}</Empty> : empty}
      pager={
        <>
          {hasSums && rows.length > 0 && <ListSums definition={props.definition} list={list} />}
          {meta && <PlacePager meta={meta} list={list} />}
        </>
      }
    />
  )
}

/** The number of rows, announced when filters change it. */
export function MirrorCount({ of: { list, query, meta } }: { of: MirrorListState<unknown> }) {
  const t = useTranslations('list')
  const isNarrowed = Object.keys(list.filters).length > 0
  const b = (words: ReactNode) => <b>{words}</b>
  if (!meta || query.isPlaceholderData) return <span role="status" />
  const { total: count, total_exact: isExact } = meta
  const words = isNarrowed ? 'matching' : 'total'
  return (
    <span role="status">
      {isExact ? t.rich(words, { count, b }) : t.rich('atLeastSoMany', { count, b })}
    </span>
  )
}
