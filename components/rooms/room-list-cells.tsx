'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { StatusShape } from '@/components/ui/status-shape'
import type { RoomRow } from '@/lib/contract/room-list'
import { useRoomName } from './use-room-name'

export function RoomCell({ row }: { row: RoomRow }) {
  const name = useRoomName()(row)
  return (
    <Link
      href={`/rooms/${row.id}`}
      prefetch={false}
      title={name}
      className="block truncate font-600 text-strong underline-offset-3 hover:underline"
    >
      <bdi>{name}</bdi>
    </Link>
  )
}

export function LiveCell({ row }: { row: RoomRow }) {
  const t = useTranslations('rooms')
  const room = useRoomName()(row)
  if (!row.live) return <span className="text-3">–</span>
  const { sessionId, people } = row.live
  return (
    <Link
      href={`/sessions/${sessionId}`}
      prefetch={false}
      aria-label={t('liveLink', { room })}
      className="inline-flex items-center gap-1.5 text-strong underline-offset-3 hover:underline"
    >
      <StatusShape shape="live" />
      {people === null ? t('liveWord') : t('livePeople', { count: people })}
    </Link>
  )
}

export function RecordingCell({ row: { recording } }: { row: RoomRow }) {
  const t = useTranslations('rooms')
  if (recording === null) return <span className="text-3">{t('unknown')}</span>
  return (
    <span className={`flex items-center gap-1.5 ${recording ? '' : 'text-3'}`}>
      <StatusShape shape={recording ? 'recording' : 'not-recorded'} />
      {t(recording ? 'recordingOn' : 'recordingOff')}
    </span>
  )
}

export function WebhookCell({ row: { webhookHost } }: { row: RoomRow }) {
  const t = useTranslations('rooms')
  if (webhookHost === null) return <span className="text-3">{t('noWebhook')}</span>
  return (
    <span title={webhookHost} className="block truncate text-2">
      <bdi>{webhookHost}</bdi>
    </span>
  )
}
