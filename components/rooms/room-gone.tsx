'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, type ReactNode } from 'react'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { buttonClass } from '@/components/ui/button'
import { proofSeconds } from '@/components/ui/duration'
import { StatusShape } from '@/components/ui/status-shape'
import type { Deletion } from '@/lib/client/rooms/use-deletion'
import { displayName } from '@/lib/contract/display-name'
import { roomsPath } from '@/lib/contract/routes'

type RoomGoneProps = {
  roomId: string
  name: string | null
  deletion: Extract<Deletion, { state: 'gone' }>
}

/** Shows in place of the room that it is gone, with the receipt. */
export function RoomGone({ roomId, name, deletion }: RoomGoneProps) {
  const t = useTranslations('deleteRoom')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const shown = displayName(name).name
  const seconds = proofSeconds(deletion.afterMs)
  const time = () => <AbsoluteTime at={deletion.at} format="seconds" />
  const b = (chunks: ReactNode) => <b className="font-600 text-strong">{chunks}</b>
  return (
    <div className="mx-auto grid max-w-105 content-start justify-items-center gap-1.5 px-gutter py-16 text-center text-muted">
      <h1 ref={heading} tabIndex={-1} className="[overflow-wrap:anywhere] outline-none">
        {shown
          ? t.rich('goneTitle', { room: () => <bdi>{shown}</bdi> })
          : t('goneUnnamed', { id: roomId.slice(-4) })}
      </h1>
      <p role="status" className="flex items-start gap-2">
        <StatusShape shape="confirmed" className="mt-1 text-accent" />
        <span>
          {deletion.accepted
            ? t.rich('gone', { seconds, time, b })
            : t.rich('goneBefore', { time })}
        </span>
      </p>
      <Link href={roomsPath()} className={buttonClass({ className: 'mt-3' })}>
        {t('toRooms')}
      </Link>
    </div>
  )
}
