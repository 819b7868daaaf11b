'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { useMemo, type ReactNode } from 'react'
import type { Column } from '@/components/data-table/columns'
import { DataTable } from '@/components/data-table/data-table'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Notice } from '@/components/feedback/notice'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Empty } from '@/components/ui/empty'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import { useLastError } from '@/lib/client/use-last-error'
import { webhookEventsQuery } from '@/lib/client/webhooks/queries'
import { roomPath } from '@/lib/contract/routes'
import type { WebhookEvent, WebhookEventsAnswer } from '@/lib/contract/webhooks'
import { useRoomName } from './use-room-name'

const stack = '"type received" auto "room effect" auto / minmax(0, 1fr) auto'
const idOf = ({ id }: WebhookEvent) => id

/** The newest events with a valid signature. */
export function EventList() {
  const t = useTranslations('webhooks')
  const query = useQuery(webhookEventsQuery)
  const { data } = query
  const error = useLastError(query)
  const columns = useColumns()
  return (
    <Section title={t('events')} intro={t('eventsIntro')}>
      {error && <FailureNotice error={error} className="mb-3" />}
      {!data && !error && <Skeleton className="w-60" />}
      {data && <Unknown types={data.meta.unknown} />}
      {data?.data.length === 0 && <Empty title={t('noEvents')}>{t('noEventsText')}</Empty>}
      {data && data.data.length > 0 && (
        <DataTable
          label={t('events')}
          columns={columns}
          rows={data.data}
          rowId={idOf}
          stack={stack}
        />
      )}
    </Section>
  )
}

function Unknown({ types }: { types: WebhookEventsAnswer['meta']['unknown'] }) {
  const t = useTranslations('webhooks')
  const format = useFormatter()
  if (types.length === 0) return null
  const words = types.map(({ type, count }) => t('typeCount', { type, count }))
  return (
    <Notice tone="caution" className="mb-3">
      {t.rich('unknownTypes', {
        types: format.list(words, { type: 'unit' }),
        b: (chunks: ReactNode) => <b>{chunks}</b>,
      })}
    </Notice>
  )
}

function useColumns() {
  const t = useTranslations('webhooks')
  return useMemo(
    (): Column<WebhookEvent>[] => [
      {
        id: 'type',
        header: t('type'),
        cell: ({ row: { original } }) => (
          <span title={original.type} className="block truncate font-mono text-12 text-strong">
            {original.type}
          </span>
        ),
        meta: { width: '30%', area: 'type', className: 'max-w-0 phone:max-w-none' },
      },
      {
        id: 'room',
        header: t('room'),
        cell: ({ row: { original } }) => <RoomOf event={original} />,
        meta: { area: 'room', className: 'max-w-0 phone:max-w-none phone:text-12' },
      },
      {
        id: 'occurred',
        header: t('occurred'),
        cell: ({ row: { original } }) => <Occurred at={original.occurredAt} />,
        meta: { width: '150px', className: 'text-muted tabular', shed: 'narrow' },
      },
      {
        id: 'received',
        header: t('received'),
        cell: ({ row: { original } }) => <RelativeTime at={original.receivedAt} />,
        meta: { width: '96px', area: 'received', className: 'text-muted phone:text-12' },
      },
      {
        id: 'repeats',
        header: t('repeats'),
        cell: ({ row: { original } }) => original.repeats,
        meta: { width: '72px', align: 'end', className: 'text-muted tabular', shed: 'narrow' },
      },
      {
        id: 'effect',
        header: t('effect'),
        cell: ({ row: { original } }) => <Effect event={original} />,
        meta: { width: '150px', area: 'effect', className: 'phone:text-12' },
      },
    ],
    [t],
  )
}

function RoomOf({ event: { room } }: { event: WebhookEvent }) {
  const nameOf = useRoomName()
  if (!room) return <span className="text-faint">–</span>
  return (
    <Link
      href={roomPath(room.id)}
      prefetch={false}
      className="block truncate underline-offset-3 hover:underline"
    >
      <bdi>{nameOf(room)}</bdi>
    </Link>
  )
}

/** Telnyx's text as it is if it is not a time. */
function Occurred({ at }: { at: string | null }) {
  if (!at) return <span className="text-faint">–</span>
  if (Number.isNaN(Date.parse(at))) return <bdi>{at}</bdi>
  return <AbsoluteTime at={at} format="stamp" />
}

function Effect({ event: { known, appliedAt } }: { event: WebhookEvent }) {
  const t = useTranslations('webhooks')
  if (!known) return <span className="text-warning">{t('noEffect')}</span>
  return <span className="text-muted">{t(appliedAt ? 'applied' : 'pending')}</span>
}
