'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Column } from '@/components/data-table/columns'
import type { Filter } from '@/components/data-table/filter'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Elapsed } from '@/components/ui/elapsed'
import { PersonChip } from '@/components/ui/person-chip'
import { ShortId } from '@/components/ui/short-id'
import { StatusShape } from '@/components/ui/status-shape'
import { claimedName } from '@/lib/contract/claimed-name'
import type { SessionRow } from '@/lib/contract/session-list'

export const sessionListStack =
  '"room length" auto "state people" auto / minmax(0, 1fr) minmax(0, auto)'

export function useSessionFilters(): Filter[] {
  const t = useTranslations('sessions')
  return useMemo(
    () => [
      {
        kind: 'choice',
        name: 'active',
        label: t('state'),
        options: [
          { value: 'true', label: t('live') },
          { value: 'false', label: t('ended') },
        ],
      },
      { kind: 'days', name: 'started', label: t('started') },
      { kind: 'text', name: 'room', label: t('room'), hint: t('roomHint'), mono: true },
    ],
    [t],
  )
}

export function useSessionColumns() {
  const t = useTranslations('sessions')
  return useMemo(() => {
    const all: Column<SessionRow>[] = [
      {
        id: 'room',
        header: t('room'),
        cell: ({ row: { original } }) => <RoomCell row={original} />,
        meta: { width: '28%', area: 'room', className: 'max-w-0 phone:max-w-none' },
      },
      {
        id: 'state',
        header: t('state'),
        cell: ({ row: { original } }) => <StateCell row={original} />,
        meta: { width: '110px', area: 'state', className: 'phone:text-12' },
      },
      {
        id: 'started',
        header: t('started'),
        cell: ({ row: { original } }) =>
          original.startedAt ? <AbsoluteTime at={original.startedAt} /> : '–',
        meta: { width: '160px', className: 'text-2' },
      },
      {
        id: 'length',
        header: t('length'),
        cell: ({ row: { original } }) => <LengthCell row={original} />,
        meta: { width: '90px', align: 'end', area: 'length' },
      },
      {
        id: 'people',
        header: t('visits'),
        cell: ({ row: { original } }) => <PeopleCell row={original} />,
        meta: { area: 'people', className: 'max-w-0 phone:max-w-none' },
      },
      {
        id: 'id',
        header: t('id'),
        cell: ({ row: { original } }) => <ShortId id={original.id} />,
        meta: { width: '150px', shed: 'medium' },
      },
    ]
    const optional = all
      .filter(({ id }) => id !== 'room')
      .map(({ id = '', header }) => ({ id, label: String(header) }))
    return { all, optional }
  }, [t])
}

function RoomCell({ row }: { row: SessionRow }) {
  const t = useTranslations('sessions')
  const name = row.room?.name ?? t('unnamedRoom')
  return (
    <Link
      href={`/sessions/${row.id}`}
      prefetch={false}
      title={name}
      className="block truncate font-600 text-strong underline-offset-3 hover:underline"
    >
      <bdi>{name}</bdi>
    </Link>
  )
}

function StateCell({ row }: { row: SessionRow }) {
  const t = useTranslations('sessions')
  return (
    <span className={`flex items-center gap-1.5 ${row.active ? 'text-strong' : 'text-3'}`}>
      <StatusShape shape={row.active ? 'live' : 'left'} />
      {t(row.active ? 'live' : 'ended')}
    </span>
  )
}

function LengthCell({ row }: { row: SessionRow }) {
  if (!row.startedAt || (!row.active && !row.endedAt)) return <span className="text-3">–</span>
  return <Elapsed since={row.startedAt} until={row.endedAt} className="text-strong" />
}

function PeopleCell({ row: { visits, people } }: { row: SessionRow }) {
  const t = useTranslations('sessions')
  if (visits === null) return <span className="text-3">–</span>
  const more = visits - people.length
  return (
    <span className="flex items-center gap-1 overflow-hidden phone:justify-end">
      {people.map(({ id, context }) => (
        <PersonChip
          key={id}
          id={id}
          name={claimedName(context).name}
          className="max-w-32 phone:hidden"
        />
      ))}
      <span className="flex-none px-1 text-12 text-2 tabular-nums">
        {more > 0 && people.length > 0 ? (
          <>
            <span className="phone:hidden">{t('more', { count: more })}</span>
            <span className="hidden phone:inline">{t('visitCount', { count: visits })}</span>
          </>
        ) : (
          <span className={people.length > 0 ? 'hidden phone:inline' : ''}>
            {t('visitCount', { count: visits })}
          </span>
        )}
      </span>
    </span>
  )
}
