'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/data-table/data-table'
import { Pager } from '@/components/data-table/pager'
import type { ListState } from '@/components/data-table/use-list-params'
import { useRowCursor } from '@/components/data-table/use-row-cursor'
import { ListRows } from '@/components/feedback/list-rows'
import { Empty } from '@/components/ui/empty'
import { listQuery } from '@/lib/client/list-query'
import { useSingleKeys } from '@/lib/client/single-keys'
import { pageSize } from '@/lib/contract/list'
import { sessionPath } from '@/lib/contract/routes'
import type { SessionRow } from '@/lib/contract/session-list'
import { roomSessionsStack, useRoomSessionColumns } from './room-session-columns'

const none: SessionRow[] = []
const idOf = (row: SessionRow) => row.id

/** Every session of the room, the live one first. */
export function RoomSessions({ roomId, list }: { roomId: string; list: ListState }) {
  const t = useTranslations('room')
  const router = useRouter()
  const query = useQuery({
    ...listQuery<SessionRow>(`rooms/${roomId}/sessions`, list.params),
    refetchInterval: 15_000,
  })
  const { data } = query
  const rows = data?.data ?? none
  const columns = useRoomSessionColumns()
  const cursor = useRowCursor({ ids: rows.map(idOf), enabled: useSingleKeys() })
  return (
    <div className="-mx-gutter">
      <ListRows
        query={query}
        list={list}
        empty={<Empty title={t('noSessions')}>{t('noSessionsText')}</Empty>}
      >
        <p className="pb-3 text-12 text-faint">{t('sessionsOrder')}</p>
        <DataTable
          label={t('tab.sessions')}
          columns={columns}
          rows={rows}
          rowId={idOf}
          stack={roomSessionsStack}
          cursor={cursor}
          onOpen={({ id }) => router.push(sessionPath(id))}
        />
      </ListRows>
      {data && <Pager meta={data.meta} shown={rows.length} size={pageSize} list={list} />}
    </div>
  )
}
