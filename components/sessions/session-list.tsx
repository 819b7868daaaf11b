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
import { sessionPath } from '@/lib/contract/routes'
import {
  sessionListParams,
  type SessionListAnswer,
  type SessionRow,
} from '@/lib/contract/session-list'
import { NoSuchRoom } from './no-such-room'
import { sessionListStack, useSessionColumns } from './session-list-columns'
import { useSessionFilters } from './session-list-filters'

const none: SessionRow[] = []
const idOf = (row: SessionRow) => row.id

/** Every session the account ever had, in Telnyx's own order, page by page. */
export function SessionList() {
  const t = useTranslations('sessions')
  const router = useRouter()
  const list = useListParams(sessionListParams)
  const query = useQuery(listQuery<SessionRow, SessionListAnswer>('sessions', list.params))
  const { data, isPlaceholderData } = query
  const rows = data?.data ?? none
  const filtered = Object.keys(list.filters).length > 0
  const columns = useSessionColumns()
  const cursor = useRowCursor({ ids: rows.map(idOf), enabled: useSingleKeys() })
  const room = isPlaceholderData ? null : (data?.room ?? null)
  return (
    <>
      <ListHead
        title={t('title')}
        summary={
          <ListCount total={isPlaceholderData ? null : data?.meta.total} filtered={filtered} />
        }
      />
      <FilterBar
        filters={useSessionFilters(room?.name ?? null)}
        list={list}
        end={
          <>
            <OrderNote />
            <ViewMenu columns={columns.optional} list={list} />
          </>
        }
      />
      <ListRows
        query={query}
        list={list}
        instead={
          room?.id === null && (
            <NoSuchRoom name={list.params.room ?? ''} near={room.near} list={list} />
          )
        }
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
          stack={sessionListStack}
          cursor={cursor}
          hidden={list.hidden}
          onOpen={({ id }) => router.push(sessionPath(id))}
        />
      </ListRows>
      {data && <Pager meta={data.meta} shown={rows.length} size={pageSize} list={list} />}
    </>
  )
}
