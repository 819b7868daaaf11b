'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useListParams } from '@/components/data-table/use-list-params'
import { ListScreen } from '@/components/feedback/list-screen'
import { Empty } from '@/components/ui/empty'
import { listQuery } from '@/lib/client/list-query'
import { filterParams } from '@/lib/contract/lists/filter-params'
import { roomList } from '@/lib/contract/lists/rooms'
import { can, type Role } from '@/lib/contract/roles'
import type { RoomRow } from '@/lib/contract/room-list'
import { roomPath } from '@/lib/contract/routes'
import { FindRoom } from './find-room'
import { NewRoom } from './new-room'
import { roomCells, roomListStack } from './room-list-columns'

const known = filterParams(roomList)
const none: RoomRow[] = []
const idOf = (row: RoomRow) => row.id

/** Every room of the account, page by page, and who is in which. */
export function RoomList({ role }: { role: Role }) {
  const t = useTranslations('rooms')
  const router = useRouter()
  const list = useListParams(known)
  const query = useQuery(listQuery<RoomRow>(roomList.name, list.params))
  const { data } = query
  const rows = data?.data ?? none
  const filtered = Object.keys(list.filters).length > 0
  const mayMake = can(role, 'rooms.manage')
  return (
    <ListScreen
      definition={roomList}
      cells={roomCells}
      summary={<Summary total={data?.meta.total} of={filtered} />}
      action={mayMake && <NewRoom />}
      search={<FindRoom list={list} />}
      list={list}
      query={query}
      meta={data?.meta}
      rows={rows}
      rowId={idOf}
      stack={roomListStack}
      empty={<Empty title={t('none')}>{t(mayMake ? 'noneText' : 'noneTextReader')}</Empty>}
      onOpen={({ id }) => router.push(roomPath(id))}
    />
  )
}

function Summary({ total, of }: { total: number | null | undefined; of: boolean }) {
  const t = useTranslations('list')
  if (total == null) return null
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  return <span>{t.rich(of ? 'matching' : 'total', { count: total, b })}</span>
}
