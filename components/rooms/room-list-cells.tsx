'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { GoneName } from '@/components/ui/gone-name'
import { RoomNameMark } from '@/components/ui/name-mark'
import { StatusShape } from '@/components/ui/status-shape'
import { displayName } from '@/lib/contract/display-name'
import type { RoomRow } from '@/lib/contract/room-list'
import { useSize } from '@/components/ui/use-size'
import { useRoomName } from '@/components/ui/use-room-name'
import { roomPath, sessionPath } from '@/lib/contract/routes'

export function RoomCell({ row }: { row: RoomRow }) {
  const name = useRoomName({ room: row })
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <Link
        href={roomPath(row.id)}
        prefetch={false}
        title={displayName(row.name).whole ?? name}
        className="min-w-0 truncate font-600 text-strong underline-offset-3 hover:underline"
      >
        <GoneName at={row.goneAt}>{name}</GoneName>
      </Link>
      <RoomNameMark name={row.name} />
    </span>
  )
}

export function LiveCell({ row }: { row: RoomRow }) {
  const t = useTranslations('rooms')
  const room = useRoomName({ room: row })
  if (!row.live) return <span className="text-faint phone:hidden">–</span>
  const { sessionId, people } = row.live
  return (
    <Link
      href={sessionPath(sessionId)}
      prefetch={false}
      className="flex w-fit items-center gap-1.5 text-strong underline-offset-3 hover:underline phone:-my-1.5 phone:ml-auto phone:min-h-8"
    >
      <StatusShape shape="live" />
      {people === null ? t('liveWord') : t('livePeople', { count: people })}
      <span className="sr-only">{t('inRoom', { room })}</span>
    </Link>
  )
}

export function LimitCell({ row: { limit } }: { row: RoomRow }) {
  const t = useTranslations('rooms')
  if (limit === null) return <span className="text-faint phone:hidden">–</span>
  return (
    <>
      <span className="phone:hidden">{limit}</span>
      <span className="hidden text-12 text-muted phone:inline">{t('limitOf', { limit })}</span>
    </>
  )
}

export function RecordingCell({ row: { recording } }: { row: RoomRow }) {
  const t = useTranslations('rooms')
  if (recording === null) return <span className="text-faint">–</span>
  return (
    <span className={`flex items-center gap-1.5 ${recording ? '' : 'text-faint'}`}>
      <StatusShape shape={recording ? 'recording' : 'not-recorded'} />
      <span className="phone:hidden">{t(recording ? 'recordingOn' : 'recordingOff')}</span>
      <span className="hidden phone:inline">{t(recording ? 'recorded' : 'notRecorded')}</span>
    </span>
  )
}

/** A total over the room's whole history. */
export function Count({ value }: { value: number }) {
  const format = useFormatter()
  return value === 0 ? <span className="text-faint">–</span> : format.number(value)
}

export function StorageCell({ row: { storageMb } }: { row: RoomRow }) {
  const size = useSize()
  return storageMb === 0 ? <span className="text-faint">–</span> : size(storageMb)
}
