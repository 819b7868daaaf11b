'use client'

import { useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import type { ReactNode } from 'react'
import { RoomNameMark } from '@/components/ui/name-mark'
import { ShortId } from '@/components/ui/short-id'
import type { RoomAnswer } from '@/lib/contract/room'
import { roomsPath } from '@/lib/contract/routes'
import { RoomStatus } from './room-status'

type RoomHeaderProps = { roomId: string; name: string; answer: RoomAnswer; acts: ReactNode }

/** The head of a room's page: name, live state and acts. */
export function RoomHeader({ roomId, name, answer, acts }: RoomHeaderProps) {
  const t = useTranslations('room')
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1.5 px-gutter pt-4 pb-2">
        <Breadcrumb
          label={t('breadcrumb')}
          parent={{ href: roomsPath(), label: t('rooms') }}
          here={name}
        />
        <h1 className="min-w-0 text-22! leading-[30px]! [overflow-wrap:anywhere]">
          <bdi>{name}</bdi>
        </h1>
        <ShortId id={roomId} />
        <RoomNameMark name={answer.data.room.unique_name} />
        <span className="flex-1" />
        {acts}
      </div>
      <RoomStatus answer={answer} />
    </>
  )
}
