'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Column } from '@/components/data-table/columns'
import type { WebhookRoom } from '@/lib/contract/webhooks'
import { RoomActs } from './room-acts'
import { LastEventCell, RoomCell, StateCell, TargetCell } from './room-cells'

export const roomStack =
  '"room acts" auto "target acts" auto "last last" auto "state state" auto / minmax(0, 1fr) auto'

export function useRoomColumns() {
  const t = useTranslations('webhooks')
  return useMemo((): Column<WebhookRoom>[] => {
    return [
      {
        id: 'room',
        header: t('room'),
        cell: ({ row: { original } }) => <RoomCell room={original} />,
        meta: { width: '28%', area: 'room', className: 'max-w-0 phone:max-w-none' },
      },
      {
        id: 'target',
        header: t('goesTo'),
        cell: ({ row: { original } }) => <TargetCell room={original} />,
        meta: { width: '24%', area: 'target', className: 'max-w-0 phone:max-w-none' },
      },
      {
        id: 'last',
        header: t('lastEvent'),
        cell: ({ row: { original } }) => <LastEventCell room={original} />,
        meta: { width: '110px', area: 'last' },
      },
      {
        id: 'state',
        header: t('state'),
        cell: ({ row: { original } }) => <StateCell room={original} />,
        meta: { area: 'state' },
      },
      {
        id: 'acts',
        header: () => <span className="sr-only">{t('acts')}</span>,
        cell: ({ row: { original } }) => <RoomActs room={original} />,
        meta: { width: '120px', area: 'acts', align: 'end' },
      },
    ]
  }, [t])
}
