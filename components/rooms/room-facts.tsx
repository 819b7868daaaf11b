'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Facts } from '@/components/ui/facts'
import { useHostName } from '@/components/ui/use-host-name'
import { hostOf, isHost, isHttpUrl } from '@/lib/contract/http-url'
import type { Room } from '@/lib/contract/telnyx'

/** Every setting of the room at Telnyx. */
export function RoomFacts({ room, bans }: { room: Room; bans?: ReactNode }) {
  const t = useTranslations('room')
  const { max_participants: limit, enable_recording: recording, webhook_timeout_secs: secs } = room
  const time = (at: string | null | undefined) => (at ? <AbsoluteTime at={at} /> : t('notReported'))
  const hostName = useHostName()
  const url = (value: string | null | undefined, none: string) =>
    value ? <bdi>{isHttpUrl(value) || isHost(value) ? value : hostName(hostOf(value))}</bdi> : none
  const facts = [
    {
      id: 'limit',
      label: t('factLimit'),
      value: limit == null ? t('notReported') : t('factPeople', { count: limit }),
    },
    {
      id: 'recording',
      label: t('factRecording'),
      value: recording == null ? t('notReported') : t(recording ? 'factOn' : 'factOff'),
    },
    { id: 'url', label: t('factUrl'), value: url(room.webhook_event_url, t('factNowhere')) },
    {
      id: 'failover',
      label: t('factFailover'),
      value: url(room.webhook_event_failover_url, t('factNone')),
    },
    {
      id: 'secs',
      label: t('factSecs'),
      value: secs == null ? t('factSecsUsual') : t('factSecsValue', { count: secs }),
    },
    { id: 'created', label: t('factCreated'), value: time(room.created_at) },
    { id: 'updated', label: t('factUpdated'), value: time(room.updated_at) },
  ]
  return (
    <aside
      aria-labelledby="room-facts"
      className="border-l border-line px-4 pb-6 rail:border-t rail:border-l-0 rail:px-gutter"
    >
      <h2 id="room-facts" className="flex h-9 items-center pb-1">
        {t('facts')}
      </h2>
      <Facts facts={facts} className="pt-2 pb-5" />
      {bans}
    </aside>
  )
}
