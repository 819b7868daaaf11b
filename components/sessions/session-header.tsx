'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import type { ReactNode } from 'react'
import { ShortId } from '@/components/ui/short-id'
import type { LiveSession } from '@/lib/contract/live'
import { StatusShape } from '@/components/ui/status-shape'
import { livePath, roomPath, sessionsPath } from '@/lib/contract/routes'
import { SessionStatus } from './session-status'

type SessionHeaderProps = {
  session: LiveSession
  roomName: string
  /** The number of unconfirmed acts. */
  unconfirmed: number
  /** Shows the page of the ended session; null unless it ended on the open page. */
  onShowEnded: (() => void) | null
  /** The receipt of the last act on the whole session. */
  receipt: ReactNode
  acts: ReactNode
  /** The colleagues who have it open. */
  viewers: ReactNode
}

/** The head of a session's page: name, state, and the acts on the whole session. */
export function SessionHeader({
  session,
  roomName,
  unconfirmed,
  onShowEnded,
  receipt,
  acts,
  viewers,
}: SessionHeaderProps) {
  const t = useTranslations('session')
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1.5 px-gutter pt-4 pb-2">
        <Breadcrumb
          label={t('breadcrumb')}
          parent={
            session.active
              ? { href: livePath(), label: t('live') }
              : { href: sessionsPath(), label: t('sessions') }
          }
          here={roomName}
        />
        <h1 className="min-w-0 text-22! leading-[30px]! [overflow-wrap:anywhere]">
          <RoomLink id={session.roomId} name={roomName} />
        </h1>
        <ShortId id={session.id} />
        {session.report && !session.report.ghost && (
          <span className="flex items-center gap-1.5 text-12 text-warning">
            <StatusShape shape="ghost" />
            {t('reported', { what: session.report.what })}
          </span>
        )}
        {viewers}
        <span className="flex-1" />
        {acts}
      </div>
      <SessionStatus {...{ session, unconfirmed, onShowEnded, receipt }} />
    </>
  )
}

function RoomLink({ id, name }: { id: string | null; name: string }) {
  if (id === null) return <bdi>{name}</bdi>
  return (
    <Link href={roomPath(id)} className="underline-offset-4 hover:underline">
      <bdi>{name}</bdi>
    </Link>
  )
}
