'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { StatusShape } from '@/components/ui/status-shape'
import { useRoomName } from '@/components/ui/use-room-name'
import type { Named } from '@/lib/contract/list'
import { sessionPath } from '@/lib/contract/routes'

type RoomLinkProps = { room: Named | null; sessionId: string | null; participantId: string }

/** The room, linked to the session. */
export function RoomLink({ room, sessionId, participantId }: RoomLinkProps) {
  const name = useRoomName({ room })
  if (sessionId === null) return <bdi className="text-faint">{name}</bdi>
  return (
    <Link
      href={sessionPath(sessionId, { participant: participantId })}
      prefetch={false}
      title={name}
      className="block truncate underline-offset-3 hover:text-strong hover:underline"
    >
      <bdi>{name}</bdi>
    </Link>
  )
}

type LeftProps = { joinedAt: string | null; leftAt: string | null }

/** When the person left; people still inside stand out. */
export function Left({ joinedAt, leftAt }: LeftProps) {
  const t = useTranslations('people')
  if (leftAt === null) {
    return (
      <span className="flex items-center gap-1.5 font-560 text-strong">
        <StatusShape shape="live" />
        {t('inside')}
      </span>
    )
  }
  return (
    <AbsoluteTime
      at={leftAt}
      format="clock"
      beside={joinedAt}
      className="phone:before:content-['–_']"
    />
  )
}
