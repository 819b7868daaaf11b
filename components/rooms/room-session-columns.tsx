'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Column } from '@/components/data-table/columns'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Elapsed } from '@/components/ui/elapsed'
import { PersonChip } from '@/components/ui/person-chip'
import { ShortId } from '@/components/ui/short-id'
import { StatusShape } from '@/components/ui/status-shape'
import { useZoneName } from '@/components/ui/use-zone-name'
import { claimedName } from '@/lib/contract/claimed-name'
import { sessionPath } from '@/lib/contract/routes'
import type { SessionRow } from '@/lib/contract/session-list'

/** Two readable names say more than three truncated ones. */
const maxNamed = 2

export const roomSessionsStack =
  '"started length" auto "state people" auto / minmax(0, 1fr) minmax(0, auto)'

export function useRoomSessionColumns(): Column<SessionRow>[] {
  const t = useTranslations('room')
  const common = useTranslations('common')
  const zone = useZoneName()
  return useMemo(
    () => [
      {
        id: 'started',
        header: common('inZone', { head: t('sessionStarted'), zone }),
        cell: ({ row: { original } }) => <StartedCell row={original} />,
        meta: { width: '168px', area: 'started' },
      },
      {
        id: 'state',
        header: t('sessionState'),
        cell: ({ row: { original } }) => <StateCell row={original} />,
        meta: { width: '96px', area: 'state', className: 'phone:text-12' },
      },
      {
        id: 'length',
        header: t('sessionLength'),
        cell: ({ row: { original } }) => <LengthCell row={original} />,
        meta: { width: '84px', align: 'end', area: 'length' },
      },
      {
        id: 'people',
        header: t('sessionVisits'),
        cell: ({ row: { original } }) => <PeopleCell row={original} />,
        meta: { area: 'people', className: 'max-w-0 phone:max-w-none' },
      },
      {
        id: 'id',
        header: t('sessionId'),
        cell: ({ row: { original } }) => <ShortId id={original.id} />,
        meta: { width: '150px', shed: 'narrow' },
      },
    ],
    [t, common, zone],
  )
}

function StartedCell({ row }: { row: SessionRow }) {
  const t = useTranslations('room')
  return (
    <Link
      href={sessionPath(row.id)}
      prefetch={false}
      className="font-600 text-strong underline-offset-3 hover:underline"
    >
      {row.startedAt ? <AbsoluteTime at={row.startedAt} /> : t('sessionUndated')}
    </Link>
  )
}

function StateCell({ row: { active } }: { row: SessionRow }) {
  const t = useTranslations('room')
  return (
    <span className={`flex items-center gap-1.5 ${active ? 'text-strong' : 'text-faint'}`}>
      <StatusShape shape={active ? 'live' : 'left'} />
      {t(active ? 'sessionLive' : 'sessionEnded')}
    </span>
  )
}

function LengthCell({ row }: { row: SessionRow }) {
  if (!row.startedAt || (!row.active && !row.endedAt)) return <span className="text-faint">–</span>
  return <Elapsed since={row.startedAt} until={row.endedAt} className="text-strong" />
}

function PeopleCell({ row: { visits, people } }: { row: SessionRow }) {
  const t = useTranslations('room')
  if (visits === null) return <span className="text-faint">–</span>
  return (
    <span className="flex items-center gap-1 overflow-hidden phone:justify-end">
      {people.slice(0, maxNamed).map(({ id, context }) => (
        <PersonChip
          key={id}
          id={id}
          name={claimedName(context).name}
          className="max-w-42 phone:hidden"
        />
      ))}
      <span className="ml-auto flex-none pl-1 text-12 text-muted tabular">
        {t('sessionVisitCount', { count: visits })}
      </span>
    </span>
  )
}
