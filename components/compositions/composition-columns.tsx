'use client'

import { Play } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Column } from '@/components/data-table/columns'
import type { Filter } from '@/components/data-table/filter'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { clockTime } from '@/components/ui/duration'
import { IconButton } from '@/components/ui/icon-button'
import { ShortId, shortId } from '@/components/ui/short-id'
import { useZoneName } from '@/components/ui/use-zone-name'
import { compositionStatuses } from '@/lib/contract/composition'
import type { CompositionQueue, CompositionRow } from '@/lib/contract/composition-list'
import { CompositionState } from './composition-state'
import { tookMs, useDurationWords } from './use-duration-words'
import { useRoomName } from '@/components/ui/use-room-name'
import { compositionPath, sessionPath } from '@/lib/contract/routes'

export const compositionStack =
  '"room length play" auto "state made play" auto / minmax(0, 1fr) auto 44px'

export function useCompositionFilters(): Filter[] {
  const t = useTranslations('compositions')
  return useMemo(
    () => [
      {
        kind: 'choice',
        name: 'status',
        label: t('state'),
        options: compositionStatuses.map((value) => ({ value, label: t(`states.${value}`) })),
      },
      { kind: 'days', name: 'created', label: t('madeFilter') },
      { kind: 'text', name: 'session', label: t('session'), hint: t('sessionHint'), mono: true },
    ],
    [t],
  )
}

export function useCompositionColumns(
  queue: CompositionQueue | undefined,
  /** Left out where the reader may not play. */
  onPlay: ((id: string) => void) | undefined,
) {
  const t = useTranslations('compositions')
  const common = useTranslations('common')
  const zone = useZoneName()
  return useMemo(() => {
    const all: Column<CompositionRow>[] = [
      {
        id: 'room',
        header: t('room'),
        cell: ({ row: { original } }) => <RoomCell row={original} />,
        meta: { area: 'room', className: 'max-w-0 phone:max-w-none' },
      },
      {
        id: 'state',
        header: t('state'),
        cell: ({ row: { original } }) => <CompositionState composition={original} queue={queue} />,
        meta: { width: '164px', area: 'state', className: 'phone:text-12' },
      },
      {
        id: 'length',
        header: t('length'),
        cell: ({ row: { original } }) => <LengthCell row={original} />,
        meta: { width: '76px', align: 'end', area: 'length', className: 'text-strong' },
      },
      {
        id: 'resolution',
        header: t('resolution'),
        cell: ({ row: { original } }) => original.resolution?.replace('x', ' × ') ?? '–',
        meta: {
          width: '104px',
          align: 'end',
          shed: 'medium',
          className: 'text-muted tabular',
        },
      },
      {
        id: 'size',
        header: t('size'),
        cell: ({ row: { original } }) => <SizeCell row={original} />,
        meta: { width: '90px', align: 'end', shed: 'narrow', className: 'text-muted tabular' },
      },
      {
        id: 'made',
        header: common('inZone', { head: t('madeFilter'), zone }),
        cell: ({ row: { original } }) => <MadeCell row={original} />,
        meta: { width: '232px', area: 'made', className: 'text-muted phone:text-12' },
      },
      {
        id: 'session',
        header: t('session'),
        cell: ({ row: { original } }) => <SessionCell row={original} />,
        meta: { width: '118px', shed: 'medium' },
      },
      {
        id: 'id',
        header: t('id'),
        cell: ({ row: { original } }) => <ShortId id={original.id} />,
        meta: { width: '140px', shed: 'medium' },
      },
      ...(onPlay ? [playColumn(t('play'), onPlay)] : []),
    ]
    const optional = all
      .filter(({ id }) => id !== 'room' && id !== 'play')
      .map(({ id = '', header }) => ({ id, label: String(header) }))
    return { all, optional }
  }, [t, common, zone, queue, onPlay])
}

function playColumn(header: string, onPlay: (id: string) => void): Column<CompositionRow> {
  return {
    id: 'play',
    header: () => <span className="sr-only">{header}</span>,
    cell: ({ row: { original } }) => <PlayCell row={original} onPlay={onPlay} />,
    meta: { width: '44px', align: 'end', area: 'play' },
  }
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
      <bdi>{name}</bdi>
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
