'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Column } from '@/components/data-table/columns'
import type { Filter } from '@/components/data-table/filter'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { ShortId } from '@/components/ui/short-id'
import { useZoneName } from '@/components/ui/use-zone-name'
import type { RoomRow } from '@/lib/contract/room-list'
import { LimitCell, LiveCell, RecordingCell, RoomCell, WebhookCell } from './room-list-cells'

export const roomListStack = '"room live" auto "limit recording" auto / minmax(0, 1fr) auto'

export function useRoomFilters(): Filter[] {
  const t = useTranslations('rooms')
  return useMemo(
    () => [
      { kind: 'text', name: 'name', label: t('name'), hint: t('nameHint') },
      { kind: 'days', name: 'created', label: t('created') },
      { kind: 'days', name: 'updated', label: t('updated') },
    ],
    [t],
  )
}

const time = (at: string | null) => (at ? <AbsoluteTime at={at} /> : '–')

export function useRoomColumns() {
  const t = useTranslations('rooms')
  const common = useTranslations('common')
  const zone = useZoneName()
  return useMemo(() => {
    const all: Column<RoomRow>[] = [
      {
        id: 'name',
        header: t('name'),
        cell: ({ row: { original } }) => <RoomCell row={original} />,
        meta: { width: '26%', area: 'room', className: 'max-w-0 phone:max-w-none' },
      },
      {
        id: 'live',
        header: t('live'),
        cell: ({ row: { original } }) => <LiveCell row={original} />,
        meta: { width: '140px', area: 'live' },
      },
      {
        id: 'limit',
        header: t('limit'),
        cell: ({ row: { original } }) => <LimitCell row={original} />,
        meta: { width: '64px', align: 'end', area: 'limit', className: 'phone:text-left!' },
      },
      {
        id: 'recording',
        header: t('recording'),
        cell: ({ row: { original } }) => <RecordingCell row={original} />,
        meta: { width: '100px', area: 'recording', className: 'phone:text-12' },
      },
      {
        id: 'webhook',
        header: t('webhook'),
        cell: ({ row: { original } }) => <WebhookCell row={original} />,
        meta: { className: 'max-w-0' },
      },
      {
        id: 'created',
        header: common('inZone', { head: t('created'), zone }),
        cell: ({ row: { original } }) => time(original.createdAt),
        meta: { width: '152px', className: 'text-muted' },
      },
      {
        id: 'updated',
        header: common('inZone', { head: t('updated'), zone }),
        cell: ({ row: { original } }) => time(original.updatedAt),
        meta: { width: '152px', shed: 'narrow', className: 'text-muted' },
      },
      {
        id: 'id',
        header: t('id'),
        cell: ({ row: { original } }) => <ShortId id={original.id} />,
        meta: { width: '150px', shed: 'medium' },
      },
    ]
    const optional = all
      .filter(({ id }) => id !== 'name')
      .map(({ id = '', header }) => ({ id, label: String(header) }))
    return { all, optional }
  }, [t, common, zone])
}
