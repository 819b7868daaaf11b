'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { useSeconds } from '@/components/ui/clock'
import { Elapsed } from '@/components/ui/elapsed'
import { StatusShape } from '@/components/ui/status-shape'
import { ThinBar } from '@/components/ui/thin-bar'
import { sessionRecordingsQuery } from '@/lib/client/sessions/media-queries'
import { visitsOf } from '@/lib/client/sessions/visits'
import type { LiveSession } from '@/lib/contract/live'
import { peakOf } from './peak'
import { recordingGroups } from './recording-groups'
import { useInside } from './use-inside'

type SessionStatusProps = {
  session: LiveSession
  unconfirmed: number
  /** Shows the page of the ended session; null unless it ended on the open page. */
  onShowEnded: (() => void) | null
  receipt: ReactNode
}

/** The scale of all bars of elapsed time. */
const fourHours = 4 * 3_600_000

/** Live or ended, duration, people, recording, and what needs attention. */
export function SessionStatus({ session, unconfirmed, onShowEnded, receipt }: SessionStatusProps) {
  const t = useTranslations('session')
  return (
    <div className="px-gutter">
      <div className="flex flex-wrap items-center gap-x-5.5 gap-y-1.5 pb-[9px] whitespace-nowrap text-muted tabular [&_b]:font-600 [&_b]:text-strong">
        <State active={session.active} />
        {onShowEnded && (
          <button
            type="button"
            onClick={onShowEnded}
            className="font-560 text-accent underline-offset-4 hover:underline"
          >
            {t('showStory')}
          </button>
        )}
        <Time session={session} />
        <People session={session} />
        <RecordingFlag session={session} />
        {unconfirmed > 0 && (
          <span className="flex items-center gap-1.5 font-560 text-danger">
            <StatusShape shape="trouble" />
            {t('unconfirmed', { count: unconfirmed })}
          </span>
        )}
        {receipt}
      </div>
      <ElapsedBar session={session} />
    </div>
  )
}

function State({ active }: { active: boolean }) {
  const t = useTranslations('session')
  return (
    <span className="flex items-center gap-1.5 font-600 text-strong">
      <StatusShape shape={active ? 'live' : 'left'} />
      {active ? t('live') : t('ended')}
    </span>
  )
}

function Time({ session: { startedAt, endedAt, active } }: { session: LiveSession }) {
  const t = useTranslations('session')
  if (startedAt === null) return null
  if (active) {
    const elapsed = () => (
      <Elapsed since={startedAt} hours="always" className="font-600 text-strong" />
    )
    return <span>{t.rich('elapsed', { b: elapsed })}</span>
  }
  if (endedAt === null) return null
  return (
    <>
      <span>{t.rich('endedAt', { time: () => <AbsoluteTime at={endedAt} /> })}</span>
      <span>
        {t.rich('lasted', {
          b: () => (
            <Elapsed
              since={startedAt}
              until={endedAt}
              hours="always"
              className="font-600 text-strong"
            />
          ),
        })}
      </span>
    </>
  )
}

function People({ session }: { session: LiveSession }) {
  const t = useTranslations('session')
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  const peak = peakOf(session.people)
  const peakWords = peak !== null && (
    <span title={t('peakTitle')}>{t.rich('peak', { count: peak, b })}</span>
  )
  if (!session.active) {
    return (
      <span>
        {t.rich('cameTotal', { count: visitsOf(session.people, []).length, b })}
        {peakWords}
      </span>
    )
  }
  const inside = session.people.filter((person) => person.leftAt === null).length
  const limit = session.room?.maxParticipants
  return (
    <span>
      {limit ? t.rich('inside', { inside, limit, b }) : t.rich('insideNoLimit', { inside, b })}
      {peakWords}
    </span>
  )
}

/**
 * The people being recorded, once read; until then the room's setting, in the same space, so that
 * no row moves.
 */
function RecordingFlag({ session }: { session: LiveSession }) {
  const t = useTranslations('session')
  const { data } = useQuery(sessionRecordingsQuery(session.id, session.active))
  const inside = useInside(session.id)
  const groups = data && recordingGroups(data.data, inside)
  const running = groups?.filter(({ state }) => state === 'recording').length ?? 0
  const setting = session.room?.recording ?? null
  if (!session.active) {
    if (!groups?.length) return null
    return <Flag on>{t('recordedJoins', { count: groups.length })}</Flag>
  }
  if (running > 0) return <Flag on>{t('recordingPeople', { count: running })}</Flag>
  if (setting === null)
    return (
      <span aria-hidden="true" className="invisible">
        <Flag>{t('recordingOff')}</Flag>
      </span>
    )
  return <Flag on={setting}>{setting ? t('recordingOn') : t('recordingOff')}</Flag>
}

function Flag({ on = false, children }: { on?: boolean; children: ReactNode }) {
  return (
    <span className="flex items-center gap-1.5 text-12">
      <StatusShape shape={on ? 'recording' : 'not-recorded'} />
      {children}
    </span>
  )
}

function ElapsedBar({ session: { startedAt, endedAt } }: { session: LiveSession }) {
  const now = useSeconds()
  const until = endedAt === null ? now : Date.parse(endedAt)
  return <ThinBar value={startedAt === null ? 0 : until - Date.parse(startedAt)} max={fourHours} />
}
