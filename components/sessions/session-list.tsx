'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ListCount } from '@/components/data-table/list-count'
import { OrderNote } from '@/components/data-table/order-note'
import { useListParams } from '@/components/data-table/use-list-params'
import { FirstStep } from '@/components/feedback/first-step'
import { ListScreen } from '@/components/feedback/list-screen'
import { Empty } from '@/components/ui/empty'
import { listQuery } from '@/lib/client/list-query'
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
  const room = isPlaceholderData ? null : (data?.room ?? null)
  return (
    <ListScreen
      title={t('title')}
      summary={
        <ListCount total={isPlaceholderData ? null : data?.meta.total} filtered={filtered} />
      }
      filters={useSessionFilters(room?.name ?? null)}
      order={<OrderNote />}
      list={list}
      query={query}
      meta={data?.meta}
      columns={useSessionColumns()}
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
