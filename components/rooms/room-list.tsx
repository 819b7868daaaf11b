'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DataTable } from '@/components/data-table/data-table'
import { FilterBar } from '@/components/data-table/filter-bar'
import { ListHead } from '@/components/data-table/list-head'
import { Pager } from '@/components/data-table/pager'
import { useListParams } from '@/components/data-table/use-list-params'
import { useRowCursor } from '@/components/data-table/use-row-cursor'
import { ViewMenu } from '@/components/data-table/view-menu'
import { ListRows } from '@/components/feedback/list-rows'
import { Empty } from '@/components/ui/empty'
import { listQuery } from '@/lib/client/list-query'
import { useSingleKeys } from '@/lib/client/single-keys'
import { pageSize } from '@/lib/contract/list'
import { can, type Role } from '@/lib/contract/roles'
import { roomListParams, type RoomRow } from '@/lib/contract/room-list'
import { roomPath } from '@/lib/contract/routes'
import { FindRoom } from './find-room'
import { NewRoom } from './new-room'
import { roomListStack, useRoomColumns, useRoomFilters } from './room-list-columns'

const none: RoomRow[] = []
const idOf = (row: RoomRow) => row.id

/** Every room of the account, page by page, and who is in which. */
export function RoomList({ role }: { role: Role }) {
  const t = useTranslations('rooms')
  const router = useRouter()
  const list = useListParams(roomListParams)
  const query = useQuery(listQuery<RoomRow>('rooms', list.params))
  const { data } = query
  const rows = data?.data ?? none
  const filtered = Object.keys(list.filters).length > 0
  const columns = useRoomColumns()
  const cursor = useRowCursor({ ids: rows.map(idOf), enabled: useSingleKeys() })
  const mayMake = can(role, 'rooms.manage')
  return (
    <>
      <ListHead
        title={t('title')}
        summary={<Summary total={data?.meta.total} of={filtered} />}
        action={mayMake && <NewRoom />}
      />
      <FilterBar
        filters={useRoomFilters()}
        list={list}
        end={<ViewMenu columns={columns.optional} list={list} />}
      >
        <FindRoom list={list} />
      </FilterBar>
      <ListRows
        query={query}
        list={list}
        empty={<Empty title={t('none')}>{t(mayMake ? 'noneText' : 'noneTextReader')}</Empty>}
      >
        <DataTable
          label={t('title')}
          columns={columns.all}
          rows={rows}
          rowId={idOf}
          stack={roomListStack}
          cursor={cursor}
          hidden={list.hidden}
          onOpen={({ id }) => router.push(roomPath(id))}
        />
      </ListRows>
      {data && <Pager meta={data.meta} shown={rows.length} size={pageSize} list={list} />}
    </>
  )
}

function Summary({ total, of }: { total: number | null | undefined; of: boolean }) {
  const t = useTranslations('list')
  if (total == null) return null
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  return <span>{t.rich(of ? 'matching' : 'total', { count: total, b })}</span>
}
