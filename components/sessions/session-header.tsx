'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ShortId } from '@/components/ui/short-id'
import type { LiveSession } from '@/lib/contract/live'
import { SessionStatus } from './session-status'

type SessionHeaderProps = {
  session: LiveSession
  roomName: string
  /** How many acts cannot be taken as done. */
  unconfirmed: number
  /** What became of the last act on the whole session. */
  receipt: ReactNode
  acts: ReactNode
}

/** Which session, how it stands, and the acts on the whole of it. */
export function SessionHeader({
  session,
  roomName,
  unconfirmed,
  receipt,
  acts,
}: SessionHeaderProps) {
  const t = useTranslations('session')
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1.5 px-gutter pt-4 pb-2">
        <nav aria-label={t('breadcrumb')} className="flex w-full min-w-0 gap-1.5 text-12 text-2">
          <Link href={session.active ? '/live' : '/sessions'} className="hover:underline">
            {session.active ? t('live') : t('sessions')}
          </Link>
          <span aria-hidden="true" className="text-3">
            /
          </span>
          <bdi className="truncate">{roomName}</bdi>
        </nav>
        <h1 className="min-w-0 text-22! leading-[30px]! [overflow-wrap:anywhere]">
          <RoomLink id={session.roomId} name={roomName} />
        </h1>
        <ShortId id={session.id} />
        <span className="flex-1" />
        {acts}
      </div>
      <SessionStatus session={session} unconfirmed={unconfirmed} receipt={receipt} />
    </>
  )
}

function RoomLink({ id, name }: { id: string | null; name: string }) {
  if (id === null) return <bdi>{name}</bdi>
  return (
    <Link href={`/rooms/${id}`} className="underline-offset-4 hover:underline">
      <bdi>{name}</bdi>
    </Link>
  )
}
