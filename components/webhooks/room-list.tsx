'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState } from 'react'
import { DataTable } from '@/components/data-table/data-table'
import { Pager } from '@/components/data-table/pager'
import { useListParams } from '@/components/data-table/use-list-params'
import { ListRows } from '@/components/feedback/list-rows'
import { Empty } from '@/components/ui/empty'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section } from '@/components/ui/section'
import { webhookRoomsQuery } from '@/lib/client/webhooks/queries'
import { pageSize } from '@/lib/contract/list'
import type { WebhookRoom } from '@/lib/contract/webhooks'
import { onDemand } from '@/components/ui/on-demand'
import { ActOutcome } from './act-outcome'
import { ConnectRooms } from './connect-rooms'
import { ActingContext } from './room-acts'
import { roomStack, useRoomColumns } from './room-columns'
import type { Question } from './room-question'
import { useRoomAct, type RoomAct } from './use-room-act'

const RoomQuestion = onDemand(() => import('./room-question'))

const none: WebhookRoom[] = []
const noFilters: readonly string[] = []
const idOf = ({ id }: WebhookRoom) => id

/** Every room: where its events go, how they arrive, and acts to change that. */
export function RoomList({ ready }: { ready: boolean }) {
  const t = useTranslations('webhooks')
  const list = useListParams(noFilters)
  const query = useQuery(webhookRoomsQuery(Number(list.params.page ?? 1)))
  const acting = useRoomAct()
  const { mutate, reset } = acting
  const [question, setQuestion] = useState<Question | null>(null)
  const asker = useRef<HTMLElement>(null)
  const act = useCallback(
    ({ kind, room }: RoomAct, button: HTMLElement) => {
      asker.current = button
      reset()
      if (kind === 'receive' || kind === 'sendAgain') mutate({ kind, room })
      else setQuestion({ kind, room })
    },
    [mutate, reset],
  )
  const columns = useRoomColumns()
  const pending = acting.isPending ? acting.variables : null
  const offered = useMemo(() => ({ ready, pending, onAct: act }), [ready, pending, act])
  const { data } = query
  const time = () => (data ? <RelativeTime at={data.meta.asOf} /> : null)
  return (
    <Section
      title={t('rooms')}
      intro={data && t.rich('roomsIntro', { time })}
      act={<ConnectRooms ready={ready} />}
    >
      {!question && <ActOutcome acting={acting} />}
      <div className="-mx-gutter">
        <ListRows
          query={query}
          list={list}
          empty={<Empty title={t('noRooms')}>{t('noRoomsText')}</Empty>}
        >
          <ActingContext value={offered}>
            <DataTable
              label={t('rooms')}
              columns={columns}
              rows={data?.data ?? none}
              rowId={idOf}
              stack={roomStack}
            />
          </ActingContext>
        </ListRows>
        {data && <Pager meta={data.meta} shown={data.data.length} size={pageSize} list={list} />}
      </div>
      {question && (
        <RoomQuestion
          question={question}
          pending={acting.isPending}
          error={acting.error}
          returnFocus={asker}
          onYes={() => mutate(question, { onSuccess: () => setQuestion(null) })}
          onClose={() => setQuestion(null)}
        />
      )}
    </Section>
  )
}
