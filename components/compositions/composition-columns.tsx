'use client'

import { Play } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Cells } from '@/components/data-table/use-list-columns'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { clockTime } from '@/components/ui/duration'
import { GoneName } from '@/components/ui/gone-name'
import { IconButton } from '@/components/ui/icon-button'
import { ShortId, shortId } from '@/components/ui/short-id'
import type { CompositionRow } from '@/lib/contract/composition-list'
import { CompositionState } from './composition-state'
import { tookMs, useDurationWords } from './use-duration-words'
import { useRoomName } from '@/components/ui/use-room-name'
import type { compositions } from '@/lib/contract/directory/compositions'
import { compositionPath, sessionPath } from '@/lib/contract/routes'

export const compositionStack =
  '"room length play" auto "state made play" auto / minmax(0, 1fr) auto 44px'

export function useCompositionCells(
  /** Undefined if the role may not play. */
  onPlay: ((id: string) => void) | undefined,
) {
  return useMemo(
    (): Cells<CompositionRow, typeof compositions> => ({
      room: {
        cell: (row) => <RoomCell row={row} />,
        area: 'room',
        className: 'max-w-0 phone:max-w-none',
      },
      state: {
        cell: (row) => <CompositionState composition={row} queue={undefined} />,
        width: '164px',
        area: 'state',
        className: 'phone:text-12',
      },
      length: {
        cell: (row) => <LengthCell row={row} />,
        width: '76px',
        align: 'end',
        area: 'length',
        className: 'text-strong',
      },
      resolution: {
        cell: (row) => row.resolution?.replace('x', ' × ') ?? '–',
        width: '104px',
        align: 'end',
        shed: 'medium',
        className: 'text-muted tabular',
      },
      size: {
        cell: (row) => <SizeCell row={row} />,
        width: '90px',
        align: 'end',
        shed: 'narrow',
        className: 'text-muted tabular',
      },
      made: {
        cell: (row) => <MadeCell row={row} />,
        width: '232px',
        area: 'made',
        className: 'text-muted phone:text-12',
      },
      session: {
        cell: (row) => <SessionCell row={row} />,
        width: '118px',
        shed: 'medium',
      },
      id: {
        cell: (row) => <ShortId id={row.id} />,
        width: '140px',
        shed: 'medium',
      },
      play: onPlay
        ? {
            cell: (row) => <PlayCell row={row} onPlay={onPlay} />,
            width: '44px',
            align: 'end',
            area: 'play',
          }
        : null,
    }),
    [onPlay],
  )
}

function PlayCell({ row, onPlay }: { row: CompositionRow; onPlay: (id: string) => void }) {
  const t = useTranslations('compositions')
  const room = useRoomName(row)
  if (row.status !== 'completed') return null
  return (
    <IconButton
      label={t('playNamed', { room })}
      onClick={() => onPlay(row.id)}
      className="phone:size-11"
    >
      <Play />
    </IconButton>
  )
}

function RoomCell({ row }: { row: CompositionRow }) {
  const name = useRoomName(row)
  return (
    <Link
      href={compositionPath(row.id)}
      prefetch={false}
      title={name}
      className="block truncate font-600 text-strong underline-offset-3 hover:underline"
    >
      <GoneName at={row.goneAt}>{name}</GoneName>
    </Link>
  )
}

function SessionCell({ row: { sessionId } }: { row: CompositionRow }) {
  if (!sessionId) return <span className="text-faint">–</span>
  return (
    <Link
      href={sessionPath(sessionId)}
      prefetch={false}
      title={sessionId}
      className="font-mono text-12 text-accent hover:underline"
    >
      {shortId(sessionId)}
    </Link>
  )
}

function LengthCell({ row: { durationSecs } }: { row: CompositionRow }) {
  return durationSecs === null ? '–' : clockTime(durationSecs * 1000)
}

function SizeCell({ row: { sizeMb } }: { row: CompositionRow }) {
  const t = useTranslations('compositions')
  return sizeMb === null ? '–' : t('megabytes', { size: sizeMb })
}

function MadeCell({ row: { createdAt, completedAt } }: { row: CompositionRow }) {
  const t = useTranslations('compositions')
  const words = useDurationWords()
  const took = tookMs(createdAt, completedAt)
  if (!createdAt) return '–'
  return (
    <span className="flex items-baseline gap-2 whitespace-nowrap">
      <AbsoluteTime at={createdAt} />
      {took !== null && (
        <span className="text-12 text-faint tabular phone:hidden">
          {t('took', { duration: words(took) })}
        </span>
      )}
    </span>
  )
}
