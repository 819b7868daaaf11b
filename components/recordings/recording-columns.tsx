'use client'

import { AudioLines, Play, Video } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Cells } from '@/components/data-table/use-list-columns'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { clockTime, isoDuration } from '@/components/ui/duration'
import { IconButton } from '@/components/ui/icon-button'
import { PersonName } from '@/components/ui/person-name'
import { ShortId } from '@/components/ui/short-id'
import { StatusShape } from '@/components/ui/status-shape'
import { ThinBar } from '@/components/ui/thin-bar'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { claimedName } from '@/lib/contract/claimed-name'
import { displayName } from '@/lib/contract/display-name'
import type { recordings } from '@/lib/contract/directory/recordings'
import { recordingPath, roomPath } from '@/lib/contract/routes'
import { lengthOf, sumOf, type RecordingRow } from './group-files'
import { useSize } from '@/components/ui/use-size'

export const recordingListStack =
  '"box who length act" auto "box room size act" auto / 30px minmax(0, 1fr) auto 44px'

/** The maximum of the bars' scale. */
const twoHours = 7200

type CellOptions = {
  /** Null if the role may not play. */
  onPlay: ((row: RecordingRow) => void) | null
  openId: string | null
}

export function useRecordingCells({ onPlay, openId }: CellOptions) {
  return useMemo(
    (): Cells<RecordingRow, typeof recordings> => ({
      person: {
        cell: (row) => <PersonCell row={row} />,
        width: '27%',
        area: 'who',
        className: 'max-w-0 phone:max-w-none',
      },
      room: {
        cell: (row) => <RoomCell row={row} />,
        width: '24%',
        area: 'room',
        className: roomClass,
      },
      files: {
        cell: (row) => <FilesCell row={row} />,
        width: '60px',
      },
      started: {
        cell: (row) => (row.first.startedAt ? <AbsoluteTime at={row.first.startedAt} /> : '–'),
        width: '140px',
        className: 'text-muted',
        shed: 'narrow',
      },
      length: {
        cell: (row) => <LengthCell row={row} />,
        width: '128px',
        area: 'length',
        className: 'tabular',
      },
      size: {
        cell: (row) => <SizeCell row={row} />,
        width: '96px',
        align: 'end',
        area: 'size',
        className: 'phone:text-12',
      },
      id: {
        cell: (row) => <ShortId id={row.id} />,
        width: '150px',
        shed: 'medium',
      },
      act: {
        cell: (row) => onPlay && <PlayCell row={row} onPlay={onPlay} open={isOpen(row, openId)} />,
        width: '44px',
        area: 'act',
        className: 'px-0!',
      },
    }),
    [onPlay, openId],
  )
}

const roomClass = 'max-w-0 text-muted phone:max-w-none phone:text-12'

const isOpen = ({ files }: RecordingRow, openId: string | null) =>
  files.some(({ id }) => id === openId)

function PersonCell({ row: { id, first } }: { row: RecordingRow }) {
  const t = useTranslations('recordings')
  const { name, hidden } = claimedName(first.person?.context)
  return (
    <Link
      href={recordingPath(id)}
      prefetch={false}
      className="flex max-w-full underline-offset-3 hover:underline"
    >
      {first.person ? (
        <PersonName
          name={name}
          id={first.person.id}
          hidden={hidden}
          suffix={name === null || hidden}
          className="font-520"
        />
      ) : (
        t('unnamedPerson')
      )}
    </Link>
  )
}

function RoomCell({ row: { first } }: { row: RecordingRow }) {
  const t = useTranslations('recordings')
  const name = displayName(first.room?.name).name ?? t('unnamedRoom')
  if (!first.room) return <span className="block truncate">{name}</span>
  return (
    <Link
      href={roomPath(first.room.id)}
      prefetch={false}
      title={name}
      className="block truncate underline-offset-3 hover:text-strong hover:underline"
    >
      <bdi>{name}</bdi>
    </Link>
  )
}

function FilesCell({ row: { files } }: { row: RecordingRow }) {
  const t = useTranslations('recordings')
  const video = files.some(({ kind }) => kind === 'video')
  const audio = files.some(({ kind }) => kind === 'audio')
  const words = video && audio ? t('videoAndAudio') : t(video ? 'video' : 'audio')
  return (
    <span title={words} className="grid w-9 grid-cols-2 gap-[3px] text-muted">
      <VisuallyHidden>{words}</VisuallyHidden>
      {video && <Video />}
      {audio && <AudioLines className="col-start-2" />}
    </span>
  )
}

function LengthCell({ row }: { row: RecordingRow }) {
  const milliseconds = lengthOf(row) * 1000
  if (milliseconds === 0) return <span className="block text-right text-faint">–</span>
  return (
    <span className="flex items-center justify-between gap-2.5">
      <ThinBar value={milliseconds / 1000} max={twoHours} className="w-12 phone:hidden" />
      <time dateTime={isoDuration(milliseconds)} className="ml-auto text-strong">
        {clockTime(milliseconds)}
      </time>
    </span>
  )
}

function SizeCell({ row: { files } }: { row: RecordingRow }) {
  const t = useTranslations('recordings')
  const size = useSize()
  const { sizeMb } = sumOf(files)
  if (files.some(({ ready }) => !ready)) {
    return (
      <span className="inline-flex items-center gap-1.5 text-muted">
        <StatusShape shape="processing" />
        {t('processing')}
      </span>
    )
  }
  return <span className="text-body">{sizeMb === null ? '–' : size(sizeMb)}</span>
}

type PlayCellProps = { row: RecordingRow; open: boolean; onPlay: (row: RecordingRow) => void }

function PlayCell({ row, open, onPlay }: PlayCellProps) {
  const t = useTranslations('recordings')
  const { name } = claimedName(row.first.person?.context)
  const none = !row.files.some(({ ready }) => ready)
  return (
    <IconButton
      label={none ? t('notReady') : t('playNamed', { name: name ?? t('unnamedPerson') })}
      disabled={none}
      onClick={() => onPlay(row)}
      tone={open ? 'accent' : 'neutral'}
    >
      {open ? <AudioLines /> : <Play />}
    </IconButton>
  )
}
