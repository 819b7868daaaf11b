'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Elapsed } from '@/components/ui/elapsed'
import { StatusShape } from '@/components/ui/status-shape'
import type { RoomAnswer } from '@/lib/contract/room'
import { sessionPath } from '@/lib/contract/routes'

const b = (chunks: ReactNode) => <b>{chunks}</b>

/** The room's live state: since when, how many, the limit, and whether it records. */
export function RoomStatus({ answer }: { answer: RoomAnswer }) {
  const t = useTranslations('room')
  const { room } = answer.data
  const { max_participants: limit, enable_recording: recording } = room
  return (
    <div className="flex flex-wrap items-center gap-x-5.5 gap-y-1.5 px-gutter pb-3.5 whitespace-nowrap text-muted tabular [&_b]:font-600 [&_b]:text-strong">
      {room.active_session_id ? (
        <LiveNow sessionId={room.active_session_id} answer={answer} />
      ) : (
        <span className="flex items-center gap-1.5">
          <StatusShape shape="left" />
          {t('nobody')}
        </span>
      )}
      {limit != null && !answer.data.live && <span>{t.rich('limit', { limit, b })}</span>}
      {recording != null && (
        <span className="flex items-center gap-1.5">
          <StatusShape shape={recording ? 'recording' : 'not-recorded'} />
          {t(recording ? 'recordingOn' : 'recordingOff')}
        </span>
      )}
    </div>
  )
}

function LiveNow({ sessionId, answer }: { sessionId: string; answer: RoomAnswer }) {
  const t = useTranslations('room')
  const { room, live } = answer.data
  const inside = live?.people.filter((person) => person.leftAt === null).length
  const limit = room.max_participants
  const since = live?.startedAt
  return (
    <>
      <span className="flex items-center gap-1.5 font-600 text-strong">
        <StatusShape shape="live" />
        {t('live')}
      </span>
      {since && (
        <span>
          {t.rich('elapsed', {
            b: () => <Elapsed since={since} hours="always" className="font-600 text-strong" />,
          })}
        </span>
      )}
      {inside !== undefined && (
        <span>
          {limit ? t.rich('inside', { inside, limit, b }) : t.rich('insideNoLimit', { inside, b })}
        </span>
      )}
      <Link
        href={sessionPath(sessionId)}
        className="font-560 text-accent underline-offset-3 hover:underline"
      >
        {t('openSession')}
      </Link>
    </>
  )
}
