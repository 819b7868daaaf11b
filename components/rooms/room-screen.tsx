'use client'

import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useListParams } from '@/components/data-table/use-list-params'
import { JsonView } from '@/components/ui/json-view'
import { Tabs } from '@/components/ui/tabs'
import { roomTotalsQuery } from '@/lib/client/rooms/queries'
import type { useDeletion } from '@/lib/client/rooms/use-deletion'
import { can, type Role } from '@/lib/contract/roles'
import type { RoomAnswer } from '@/lib/contract/room'
import { CopyJoinLink } from './copy-join-link'
import { DeletionNotice } from './deletion-notice'
import { MadeNotice } from './made-notice'
import { RoomDanger } from './room-danger'
import { RoomFacts } from './room-facts'
import { RoomHeader } from './room-header'
import { RoomJoin } from './room-join'
import { RoomRecordings } from './room-recordings'
import { RoomSessions } from './room-sessions'
import { RoomSettings } from './room-settings'
import { pickRoomTab, roomTabsFor } from './room-tabs'
import { useJoinToken } from './use-join-token'
import { useRoomName } from '@/components/ui/use-room-name'
import { UnsavedNotice } from './unsaved-notice'
import { VanishedNotice } from './vanished-notice'

type RoomScreenProps = {
  roomId: string
  answer: RoomAnswer
  /** Telnyx listed the room before, and no longer does. */
  vanished: boolean
  role: Role
  deleting: ReturnType<typeof useDeletion>
  activity: ReactNode
  bans: ReactNode
  recordings: ReactNode
}

const noFilters: string[] = []

/** One room: its settings, people, history and acts. */
export function RoomScreen({ roomId, answer, vanished, role, ...rest }: RoomScreenProps) {
  const t = useTranslations('room')
  const { room, live } = answer.data
  const name = useRoomName({ room: { name: room.unique_name ?? null }, roomId })
  const list = useListParams(noFilters)
  const totals = useQuery(roomTotalsQuery(roomId, room.active_session_id)).data ?? null
  const joinToken = useJoinToken(roomId)
  const tabs = roomTabsFor(role, rest.activity !== null)
  const tab = pickRoomTab(useSearchParams().get('tab'), tabs)
  const toTab = (value: string) => list.change({ tab: value === tabs[0] ? null : value })
  const view = {
    sessions: () => <RoomSessions roomId={roomId} list={list} />,
    recordings: () =>
      rest.recordings ?? <RoomRecordings roomId={roomId} count={totals?.recordings ?? null} />,
    join: () => <RoomJoin room={room} roomId={roomId} role={role} joinToken={joinToken} />,
    settings: () => (
      <>
        <RoomSettings roomId={roomId} room={room} isLive={Boolean(room.active_session_id)} />
        {can(role, 'rooms.delete') && (
          <RoomDanger
            roomId={roomId}
            room={room}
            live={live}
            asOf={answer.meta.asOf}
            deleting={rest.deleting}
          />
        )}
      </>
    ),
    activity: () => rest.activity,
    raw: () => <JsonView value={room} label={t('raw')} />,
  }
  const counts = { sessions: totals?.sessions, recordings: totals?.recordings }
  return (
    <>
      <RoomHeader
        roomId={roomId}
        name={name}
        answer={answer}
        acts={
          can(role, 'joinTokens.issue') && (
            <CopyJoinLink
              roomId={roomId}
              roomName={room.unique_name ?? null}
              joinToken={joinToken}
              onShow={() => toTab('join')}
            />
          )
        }
      />
      <div className="grid gap-2 px-gutter not-empty:pb-3">
        <MadeNotice roomId={roomId} />
        {tab !== 'settings' && tabs.includes('settings') && (
          <UnsavedNotice roomId={roomId} onShow={() => toTab('settings')} />
        )}
        {tab !== 'settings' && <DeletionNotice deleting={rest.deleting} />}
        {vanished && rest.deleting.deletion === null && <VanishedNotice asOf={answer.meta.asOf} />}
      </div>
      <div
        data-wide
        className="grid flex-1 grid-cols-[minmax(0,1fr)_316px] wide:grid-cols-[minmax(0,1fr)_22%] rail:block"
      >
        <div className="@container/main min-w-0 px-gutter pb-8">
          <Tabs
            label={t('tabs')}
            tabs={tabs.map((value) => ({
              value,
              label: t(`tab.${value}`),
              count: value in counts ? counts[value as keyof typeof counts] : null,
            }))}
            value={tab}
            onChange={toTab}
          >
            <div className="pt-4">{view[tab]()}</div>
          </Tabs>
        </div>
        <RoomFacts room={room} bans={rest.bans} />
      </div>
    </>
  )
}
