'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { ShortId } from '@/components/ui/short-id'
import { useRoomName } from '@/components/ui/use-room-name'
import { roomPath } from '@/lib/contract/routes'
import type { Facts } from './facts'

/** The facts of the session and its room, and what Telnyx does not offer. */
export function SessionFacts({ session }: { session: Facts }) {
  const t = useTranslations('session')
  const { room, roomId, startedAt, endedAt, peak } = session
  const roomName = useRoomName(session)
  const unknown = t('notReported')
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="py-3.5">
        {t('facts')}
      </h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-[5px]">
        <Fact name={t('factSession')}>
          <ShortId id={session.id} />
        </Fact>
        <Fact name={t('factRoom')}>
          {roomId ? (
            <span className="flex min-w-0 flex-wrap items-center gap-1.5">
              <Link
                href={roomPath(roomId)}
                className="max-w-full truncate text-accent underline-offset-3 hover:underline"
              >
                <bdi>{roomName}</bdi>
              </Link>
              <ShortId id={roomId} />
            </span>
          ) : (
            unknown
          )}
        </Fact>
        <Fact name={t('factStarted')}>{startedAt ? <AbsoluteTime at={startedAt} /> : unknown}</Fact>
        {endedAt && (
          <Fact name={t('factEnded')}>
            <AbsoluteTime at={endedAt} />
          </Fact>
        )}
        <Fact name={t('factLimit')}>
          {room?.maxParticipants ? t('limit', { count: room.maxParticipants }) : unknown}
        </Fact>
        {peak !== null && <Fact name={t('factPeak')}>{t('factPeakValue', { count: peak })}</Fact>}
        {session.active && (
          <Fact name={t('factRecording')}>{recordingWord(t, room?.recording ?? null)}</Fact>
        )}
        <Fact name={t('factMedia')}>
          <span className="text-faint">{unknown}</span>
        </Fact>
        <Fact name={t('factLeave')}>
          <span className="text-faint">{t('notKnown')}</span>
        </Fact>
        <Fact name={t('factUsual')}>
          <span className="text-faint">{t('notKnown')}</span>
        </Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="whitespace-nowrap text-faint">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  )
}

function recordingWord(
  t: ReturnType<typeof useTranslations<'session'>>,
  recording: boolean | null,
) {
  if (recording === null) return t('notReported')
  return recording ? t('recordingOn') : t('recordingOff')
}
