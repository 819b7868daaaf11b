'use client'

import { AudioLines, Play, Video } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { clockTime, isoDuration } from '@/components/ui/duration'
import { Elapsed } from '@/components/ui/elapsed'
import { PersonName } from '@/components/ui/person-name'
import { StatusShape } from '@/components/ui/status-shape'
import { claimedName } from '@/lib/contract/claimed-name'
import { personPath, recordingPath } from '@/lib/contract/routes'
import { Megabytes } from './megabytes'
import type { RecordingGroup } from './recording-groups'

type RecordingLineProps = {
  group: RecordingGroup
  onPlay: ((group: RecordingGroup, button: HTMLElement) => void) | null
}

/** One person's audio and video: duration, size, and whether they can be played. */
export function RecordingLine({ group, onPlay }: RecordingLineProps) {
  const { name } = claimedName(group.context)
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 gap-y-0.5 border-b border-line py-1.5">
      {group.participantId ? (
        <Link
          href={personPath(group.participantId)}
          prefetch={false}
          className="flex min-w-0 underline-offset-3 hover:underline"
        >
          <PersonName name={name} id={group.participantId} />
        </Link>
      ) : (
        <PersonName name={name} id={group.id} />
      )}
      <Length group={group} />
      <div className="col-span-2 flex h-6 items-center gap-2.5 pl-6.5 text-12 text-muted tabular phone:h-11">
        <Kinds group={group} />
        {group.megabytes > 0 && <Megabytes value={group.megabytes} />}
        <span className="flex-1" />
        <State group={group} onPlay={onPlay} />
      </div>
    </li>
  )
}

function Length({ group: { seconds, state, startedAt } }: { group: RecordingGroup }) {
  if (state === 'recording' && startedAt)
    return <Elapsed since={startedAt} className="text-strong" />
  if (seconds === null) return <span className="text-faint">–</span>
  return (
    <time dateTime={isoDuration(seconds * 1000)} className="text-strong">
      {clockTime(seconds * 1000)}
    </time>
  )
}

/** The files, linked to the page of the first, which lists the others. */
function Kinds({ group: { kinds, files } }: { group: RecordingGroup }) {
  const { audio, video } = kinds
  const t = useTranslations('sessionPanel')
  const words = audio && video ? t('audioAndVideo') : video ? t('video') : audio ? t('audio') : null
  const content =
    words === null ? (
      t('kindNotReported')
    ) : (
      <>
        {video && <Video aria-hidden="true" />}
        {audio && <AudioLines aria-hidden="true" />}
        <span className="sr-only">{words}</span>
      </>
    )
  const [first] = files
  if (!first) return <span>{content}</span>
  return (
    <Link
      href={recordingPath(first.id)}
      prefetch={false}
      title={t('recordingPage')}
      className="flex h-6 items-center gap-1 hover:text-strong hover:underline phone:h-11 [&_.lucide]:size-3.5"
    >
      {content}
    </Link>
  )
}

function State({ group, onPlay }: RecordingLineProps) {
  const t = useTranslations('sessionPanel')
  const common = useTranslations('common')
  const { state, ready, files } = group
  const waiting = files.length - ready.length
  const name = claimedName(group.context).name ?? common('noName')
  return (
    <>
      {state !== 'ready' && (
        <span className="flex items-center gap-1.5 text-faint">
          <StatusShape shape={state === 'recording' ? 'recording' : 'processing'} />
          {ready.length > 0 ? t(`${state}Some`, { count: waiting }) : t(state)}
        </span>
      )}
      {ready.length > 0 && onPlay && (
        <Button
          size="act"
          variant="quiet"
          className="-mr-2 h-6 text-accent! phone:h-11"
          icon={<Play />}
          aria-haspopup="dialog"
          aria-label={t('playOf', { name })}
          onClick={(event) => onPlay(group, event.currentTarget)}
        >
          {t('play')}
        </Button>
      )}
      {state === 'ready' && !onPlay && <span className="text-faint">{t('ready')}</span>}
    </>
  )
}
