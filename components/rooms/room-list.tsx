'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DataTable } from '@/components/data-table/data-table'
import { FilterBar } from '@/components/data-table/filter-bar'
import { ListBody } from '@/components/data-table/list-body'
import { ListHead } from '@/components/data-table/list-head'
import { Pager } from '@/components/data-table/pager'
import { useListParams } from '@/components/data-table/use-list-params'
import { useRowCursor } from '@/components/data-table/use-row-cursor'
import { ViewMenu } from '@/components/data-table/view-menu'
import { ErrorState } from '@/components/feedback/error-state'
import { Empty } from '@/components/ui/empty'
import { toFailure } from '@/lib/client/api-failure'
import { listQuery } from '@/lib/client/list-query'
import { useSingleKeys } from '@/lib/client/single-keys'
import { pageSize } from '@/lib/contract/list'
import { can, type Role } from '@/lib/contract/roles'
import { roomListParams, type RoomRow } from '@/lib/contract/room-list'
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
  const { data, error, isPlaceholderData, refetch } = useQuery(
    listQuery<RoomRow>('rooms', list.params),
  )
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
      <ListBody
        count={data ? rows.length : null}
        error={
          error && !data ? (
            <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />
          ) : null
        }
        filtered={filtered}
        onClear={list.clear}
        empty={<Empty title={t('none')}>{t(mayMake ? 'noneText' : 'noneTextReader')}</Empty>}
        waiting={isPlaceholderData}
      >
        <DataTable
          label={t('title')}
          columns={columns.all}
          rows={rows}
          rowId={idOf}
          stack={roomListStack}
          cursor={cursor}
          hidden={list.hidden}
          onOpen={({ id }) => router.push(`/rooms/${id}`)}
        />
      </ListBody>
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
