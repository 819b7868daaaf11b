'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Column } from '@/components/data-table/columns'
import { DayTime } from '@/components/ui/day-time'
import { PersonName } from '@/components/ui/person-name'
import { ShortId } from '@/components/ui/short-id'
import { useZoneName } from '@/components/ui/use-zone-name'
import { claimedName } from '@/lib/contract/claimed-name'
import type { Visit } from '@/lib/contract/people'
import { personPath } from '@/lib/contract/routes'
import { TimeInside } from './time-inside'
import { Left, RoomLink } from './visit-cells'

export const peopleListStack =
  '"name name name time" auto "joined left room room" auto / auto auto minmax(0, 1fr) auto'

const small = 'phone:text-12'

export function usePeopleColumns() {
  const t = useTranslations('people')
  const common = useTranslations('common')
  const zone = useZoneName()
  return useMemo(() => {
    const all: Column<Visit>[] = [
      {
        id: 'name',
        header: t('name'),
        cell: ({ row }) => <NameCell visit={row.original} />,
        meta: { width: '30%', area: 'name', className: 'max-w-0 phone:max-w-none' },
      },
      {
        id: 'room',
        header: t('room'),
        cell: ({ row: { original } }) => <RoomLink {...original} participantId={original.id} />,
        meta: {
          area: 'room',
          className: `max-w-0 text-muted phone:max-w-none phone:text-right ${small}`,
        },
      },
      {
        id: 'joined',
        header: common('inZone', { head: t('joined'), zone }),
        cell: ({ row: { original } }) =>
          original.joinedAt ? <DayTime at={original.joinedAt} /> : '–',
        meta: { width: '160px', area: 'joined', className: `text-muted ${small}` },
      },
      {
        id: 'left',
        header: t('left'),
        cell: ({ row }) => <Left {...row.original} />,
        meta: { width: '112px', area: 'left', className: `text-muted ${small}` },
      },
      {
        id: 'time',
        header: t('timeScale'),
        cell: ({ row }) => <TimeInside visits={[row.original]} />,
        meta: { width: '160px', area: 'time', className: 'pr-5! phone:pr-0!' },
      },
      {
        id: 'id',
        header: t('visit'),
        cell: ({ row }) => <ShortId id={row.original.id} />,
        meta: { width: '140px', shed: 'medium' },
      },
    ]
    const optional = (['room', 'joined', 'left', 'time'] as const).map((id) => ({
      id,
      label: t(id),
    }))
    return { all, optional: [...optional, { id: 'id', label: t('visit') }] }
  }, [t, common, zone])
}

function NameCell({ visit: { id, context } }: { visit: Visit }) {
  const { name, hidden } = claimedName(context)
  return (
    <Link
      href={personPath(id)}
      prefetch={false}
      className="flex max-w-full min-w-0 font-600 underline-offset-3 hover:[&_bdi]:underline"
    >
      <PersonName name={name} id={id} hidden={hidden} />
    </Link>
  )
}
