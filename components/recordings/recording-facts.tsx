'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { clockTime } from '@/components/ui/duration'
import { Facts } from '@/components/ui/facts'
import { ShortId } from '@/components/ui/short-id'
import { StatusShape } from '@/components/ui/status-shape'
import { claimedName } from '@/lib/contract/claimed-name'
import { displayName } from '@/lib/contract/display-name'
import type { RecordingFile } from '@/lib/contract/recording-list'
import { personPath, recordingPath, roomPath, sessionPath } from '@/lib/contract/routes'
import { useSize } from '@/components/ui/use-size'

type RecordingFactsProps = { file: RecordingFile; siblings: RecordingFile[] }

const link = 'text-accent underline-offset-3 hover:underline'

/** The facts of one file, and the files that belong to it. */
export function RecordingFacts({ file, siblings }: RecordingFactsProps) {
  const t = useTranslations('recordings')
  const { room, sessionId, person } = file
  const roomName = displayName(room?.name).name ?? t('unnamedRoom')
  return (
    <Facts
      facts={[
        {
          id: 'room',
          label: t('room'),
          value: room ? (
            <Link href={roomPath(room.id)} prefetch={false} className={link}>
              <bdi>{roomName}</bdi>
            </Link>
          ) : (
            <NotReported />
          ),
        },
        {
          id: 'session',
          label: t('session'),
          value: sessionId ? (
            <Link
              href={sessionPath(sessionId, { participant: person?.id })}
              prefetch={false}
              className={`${link} font-mono text-12`}
            >
              {sessionId.slice(0, 8)}…{sessionId.slice(-4)}
            </Link>
          ) : (
            <NotReported />
          ),
        },
        {
          id: 'person',
          label: t('person'),
          value: person ? <Person person={person} /> : <NotReported />,
        },
        { id: 'id', label: t('id'), value: <ShortId id={file.id} /> },
        { id: 'type', label: t('type'), value: <TypeWords file={file} siblings={siblings} /> },
        { id: 'size', label: t('size'), value: <SizeWords file={file} /> },
        {
          id: 'length',
          label: t('length'),
          value: lengthWords(file.durationSecs) ?? <NotReported />,
        },
        { id: 'codec', label: t('codec'), value: file.codec ?? <NotReported /> },
        { id: 'started', label: t('started'), value: <Moment at={file.startedAt} /> },
        { id: 'ended', label: t('ended'), value: <Moment at={file.endedAt} /> },
        { id: 'completed', label: t('completedAt'), value: <Moment at={file.completedAt} /> },
      ]}
    />
  )
}

function Person({ person: { id, context } }: { person: NonNullable<RecordingFile['person']> }) {
  const t = useTranslations('recordings')
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <Link href={personPath(id)} prefetch={false} className={`min-w-0 truncate ${link}`}>
        <bdi>{claimedName(context).name ?? t('unnamedPerson')}</bdi>
      </Link>
      <ShortId id={id} />
    </span>
  )
}

const lengthWords = (seconds: number | null) =>
  seconds === null ? null : clockTime(seconds * 1000)

function NotReported(): ReactNode {
  return <span className="text-faint">{useTranslations('recordings')('notReported')}</span>
}

function Moment({ at }: { at: string | null }) {
  return at ? <AbsoluteTime at={at} /> : <NotReported />
}

function TypeWords({ file, siblings }: RecordingFactsProps) {
  const t = useTranslations('recordings')
  const others = siblings.filter(({ kind }) => kind !== file.kind)
  return (
    <>
      {t(file.kind === 'audio' ? 'audio' : 'video')}
      {others.length > 0 ? (
        others.map(({ id, kind }) => (
          <Fragment key={id}>
            {' · '}
            <Link href={recordingPath(id)} prefetch={false} className={link}>
              {t(kind === 'audio' ? 'itsAudio' : 'itsVideo')}
            </Link>
          </Fragment>
        ))
      ) : (
        <span className="ml-1.5 text-faint">
          {t(file.kind === 'audio' ? 'noVideoFile' : 'noAudioFile')}
        </span>
      )}
    </>
  )
}

function SizeWords({ file: { sizeMb, ready } }: { file: RecordingFile }) {
  const t = useTranslations('recordings')
  const size = useSize()
  if (!ready) {
    return (
      <span className="inline-flex items-center gap-1.5 text-muted">
        <StatusShape shape="processing" />
        {t('processing')}
      </span>
    )
  }
  return sizeMb === null ? <NotReported /> : size(sizeMb)
}
