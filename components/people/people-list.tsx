'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/data-table/data-table'
import { FilterBar } from '@/components/data-table/filter-bar'
import { ListCount } from '@/components/data-table/list-count'
import { ListHead } from '@/components/data-table/list-head'
import { OrderNote } from '@/components/data-table/order-note'
import { Pager } from '@/components/data-table/pager'
import { useListParams } from '@/components/data-table/use-list-params'
import { useRowCursor } from '@/components/data-table/use-row-cursor'
import { ViewMenu } from '@/components/data-table/view-menu'
import { FirstStep } from '@/components/feedback/first-step'
import { ListRows } from '@/components/feedback/list-rows'
import { Empty } from '@/components/ui/empty'
import { listQuery } from '@/lib/client/list-query'
import { useSingleKeys } from '@/lib/client/single-keys'
import { pageSize } from '@/lib/contract/list'
import { peopleListParams, type Visit } from '@/lib/contract/people'
import { personPath } from '@/lib/contract/routes'
import { ClaimSearch } from './claim-search'
import { NobodyFound } from './nobody-found'
import { peopleListStack, usePeopleColumns } from './people-list-columns'
import { usePeopleFilters } from './people-list-filters'

const none: Visit[] = []
const idOf = (visit: Visit) => visit.id

/** Everybody who was ever in a room, visit by visit, in Telnyx's own order. */
export function PeopleList() {
  const t = useTranslations('people')
  const router = useRouter()
  const list = useListParams(peopleListParams)
  const query = useQuery(listQuery<Visit>('people', list.params))
  const { data, isPlaceholderData } = query
  const rows = data?.data ?? none
  const filtered = Object.keys(list.filters).length > 0
  const columns = usePeopleColumns()
  const cursor = useRowCursor({ ids: rows.map(idOf), enabled: useSingleKeys() })
  const notFound = data !== undefined && rows.length === 0 && !isPlaceholderData
  return (
    <>
      <ListHead
        title={t('title')}
        summary={
          <ListCount total={isPlaceholderData ? null : data?.meta.total} filtered={filtered} />
        }
      />
      <FilterBar
        filters={usePeopleFilters()}
        list={list}
        end={
          <>
            <OrderNote />
            <ViewMenu columns={columns.optional} list={list} />
          </>
        }
      >
        <ClaimSearch list={list} />
      </FilterBar>
      <ListRows
        query={query}
        list={list}
        instead={notFound && list.params.context && <NobodyFound list={list} />}
        empty={
          <Empty title={t('none')} action={<FirstStep />}>
            {t('noneText')}
          </Empty>
        }
      >
        <DataTable
          label={t('title')}
          columns={columns.all}
          rows={rows}
          rowId={idOf}
          stack={peopleListStack}
          cursor={cursor}
          hidden={list.hidden}
          onOpen={({ id }) => router.push(personPath(id))}
        />
      </ListRows>
      {data && <Pager meta={data.meta} shown={rows.length} size={pageSize} list={list} />}
    </>
  )
}
