'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Column } from '@/components/data-table/columns'
import { ShortId } from '@/components/ui/short-id'
import { useZoneName } from '@/components/ui/use-zone-name'
import type { SessionRow } from '@/lib/contract/session-list'
import { EndedCell, LengthCell, RoomCell, StartedCell, VisitsCell } from './session-list-cells'

export const sessionListStack =
  '"room room length" auto "started ended visits" auto / auto minmax(0, 1fr) minmax(0, auto)'

const small = 'phone:text-12'

export function useSessionColumns() {
  const t = useTranslations('sessions')
  const common = useTranslations('common')
  const zone = useZoneName()
  return useMemo(() => {
    const all: Column<SessionRow>[] = [
      {
        id: 'room',
        header: t('room'),
        cell: ({ row }) => <RoomCell row={row.original} />,
        meta: { width: '26%', area: 'room', className: 'max-w-0 phone:max-w-none' },
      },
      {
        id: 'started',
        header: common('inZone', { head: t('started'), zone }),
        cell: ({ row }) => <StartedCell row={row.original} />,
        meta: { width: '160px', area: 'started', className: `text-muted ${small}` },
      },
      {
        id: 'ended',
        header: t('ended'),
        cell: ({ row }) => <EndedCell row={row.original} />,
        meta: { width: '84px', area: 'ended', className: small },
      },
      {
        id: 'length',
        header: t('lengthScale'),
        cell: ({ row }) => <LengthCell row={row.original} />,
        meta: { width: '160px', area: 'length', className: 'pr-5! phone:pr-0!' },
      },
      {
        id: 'visits',
        header: t('visits'),
        cell: ({ row }) => <VisitsCell row={row.original} />,
        meta: { area: 'visits', className: 'max-w-0 phone:max-w-none' },
      },
      {
        id: 'id',
        header: t('id'),
        cell: ({ row }) => <ShortId id={row.original.id} />,
        meta: { width: '140px', shed: 'medium' },
      },
    ]
    const optional = (['started', 'ended', 'length', 'visits', 'id'] as const).map((id) => ({
      id,
      label: t(id),
    }))
    return { all, optional }
  }, [t, common, zone])
}
