'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { StatusShape } from '@/components/ui/status-shape'
import { Button } from '@/components/ui/button'
import { sessionRecordingsQuery } from '@/lib/client/sessions/media-queries'
import type { SessionRecordingsAnswer } from '@/lib/contract/session-media'
import type { Facts } from './facts'
import { Megabytes } from './megabytes'
import { PanelQuery } from './panel-query'
import { recordingGroups, sumOf, type RecordingGroup } from './recording-groups'
import { RecordingLine } from './recording-line'
import { useInside } from './use-inside'

/** More are collapsed, so that content below the list stays within reach. */
const shownAtFirst = 8

type RecordingsTabProps = {
  session: Facts
  /** Null if the role may not play. */
  onPlay: ((group: RecordingGroup, button: HTMLElement) => void) | null
}

/** The recordings of this session, by person. */
export function RecordingsTab({ session, onPlay }: RecordingsTabProps) {
  const query = useQuery(sessionRecordingsQuery(session.id, session.active))
  return (
    <PanelQuery query={query}>
      {(answer) => <Recordings answer={answer} session={session} onPlay={onPlay} />}
    </PanelQuery>
  )
}

type RecordingsProps = RecordingsTabProps & { answer: SessionRecordingsAnswer }

function Recordings({ answer: { data, meta }, session, onPlay }: RecordingsProps) {
  const t = useTranslations('sessionPanel')
  const [all, setAll] = useState(false)
  const groups = recordingGroups(data, useInside(session.id))
  const hiddenCount = groups.length - shownAtFirst
  if (groups.length === 0) return <NoRecordings session={session} />
  return (
    <>
      <Summary groups={groups} megabytes={sumOf(data)} live={session.active} />
      <ul>
        {(all ? groups : groups.slice(0, shownAtFirst)).map((group) => (
          <RecordingLine key={group.id} group={group} onPlay={onPlay} />
        ))}
      </ul>
      {hiddenCount > 0 && (
        <Button size="act" variant="quiet" className="mt-1 w-full" onClick={() => setAll(!all)}>
          {all ? t('showFewer') : t('showMore', { count: hiddenCount })}
        </Button>
      )}
      {meta.total !== null && meta.total > data.length && (
        <p className="pt-2 text-12 text-warning">
          {t('recordingsCut', { shown: data.length, total: meta.total })}
        </p>
      )}
    </>
  )
}

type SummaryProps = { groups: RecordingGroup[]; megabytes: number; live: boolean }

function Summary({ groups, megabytes, live }: SummaryProps) {
  const t = useTranslations('sessionPanel')
  const running = groups.filter(({ state }) => state === 'recording').length
  const b = (chunks: ReactNode) => <b className="font-600 text-strong">{chunks}</b>
  const size = () => <Megabytes value={megabytes} />
  return (
    <p className="flex items-center justify-between gap-3 pt-3 pb-1 text-12 text-muted tabular">
      <span className="flex items-center gap-1.5">
        {running > 0 && <StatusShape shape="recording" />}
        {running > 0
          ? t('running', { count: running })
          : t('recordedJoins', { count: groups.length })}
      </span>
      {megabytes > 0 && <span>{t.rich(live ? 'sizeSoFar' : 'sizeInAll', { b, size })}</span>}
    </p>
  )
}

/** Why there are no recordings, if known. */
function NoRecordings({ session: { active, room } }: { session: Facts }) {
  const t = useTranslations('sessionPanel')
  const why = !active
    ? 'noneWasRecorded'
    : room?.recording === false
      ? 'roomDoesNotRecord'
      : 'noneYet'
  return <p className="py-3.5 text-muted">{t(why)}</p>
}
