'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { ListCount } from '@/components/data-table/list-count'
import { OrderNote } from '@/components/data-table/order-note'
import { useListParams } from '@/components/data-table/use-list-params'
import { FirstStep } from '@/components/feedback/first-step'
import { ListScreen } from '@/components/feedback/list-screen'
import { Empty } from '@/components/ui/empty'
import { listQuery } from '@/lib/client/list-query'
import { filterParams } from '@/lib/contract/lists/filter-params'
import { sessionList } from '@/lib/contract/lists/sessions'
import { sessionPath } from '@/lib/contract/routes'
import type { SessionListAnswer, SessionRow } from '@/lib/contract/session-list'
import { NoSuchRoom } from './no-such-room'
import { sessionCells, sessionListStack } from './session-list-columns'

const known = filterParams(sessionList)
const none: SessionRow[] = []
const idOf = (row: SessionRow) => row.id

/** Every session the account ever had, in Telnyx's own order, page by page. */
export function SessionList() {
  const t = useTranslations('sessions')
  const router = useRouter()
  const list = useListParams(known)
  const query = useQuery(listQuery<SessionRow, SessionListAnswer>(sessionList.name, list.params))
  const { data, isPlaceholderData } = query
  const rows = data?.data ?? none
  const filtered = Object.keys(list.filters).length > 0
  const room = isPlaceholderData ? null : (data?.room ?? null)
  const roomName = room?.name ?? null
  const extras = useMemo(() => ({ room: { shown: roomName } }), [roomName])
  return (
    <ListScreen
      definition={sessionList}
      cells={sessionCells}
      filterExtras={extras}
      summary={
        <ListCount total={isPlaceholderData ? null : data?.meta.total} filtered={filtered} />
      }
      order={<OrderNote />}
      list={list}
      query={query}
      meta={data?.meta}
      rows={rows}
      rowId={idOf}
      stack={sessionListStack}
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
      onOpen={({ id }) => router.push(sessionPath(id))}
    />
  )
}
