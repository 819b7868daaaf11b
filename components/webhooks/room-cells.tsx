'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useSeconds } from '@/components/ui/clock'
import { RelativeTime } from '@/components/ui/relative-time'
import { StatusShape } from '@/components/ui/status-shape'
import { roomPath } from '@/lib/contract/routes'
import { signatureSecs, type WebhookRoom } from '@/lib/contract/webhooks'
import { useHostName } from '@/components/ui/use-host-name'
import { useRoomName } from './use-room-name'

type CellProps = { room: WebhookRoom }

export function RoomCell({ room }: CellProps) {
  const t = useTranslations('webhooks')
  const name = useRoomName()(room)
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <Link
        href={roomPath(room.id, { tab: 'settings' })}
        prefetch={false}
        title={name}
        className="min-w-0 truncate font-600 text-strong underline-offset-3 hover:underline"
      >
        <bdi>{name}</bdi>
      </Link>
      {room.live && (
        <span className="flex flex-none items-center gap-1 text-12">
          <StatusShape shape="live" /> {t('live')}
        </span>
      )}
    </span>
  )
}

/** The URL to which Telnyx sends events, and the one they are forwarded to. */
export function TargetCell({ room: { target, host, takenOver, changed, forwardable } }: CellProps) {
  const t = useTranslations('webhooks')
  const hostName = useHostName()
  if (target === 'none') return <span className="text-faint">{t('nowhere')}</span>
  const name = target === 'ours' ? t('here') : hostName(host)
  const onwards =
    target === 'ours' && takenOver && t('takenFrom', { host: hostName(takenOver.from) })
  return (
    <span className="block min-w-0 phone:text-12">
      <span title={name} className="block truncate">
        <bdi className={target === 'ours' ? 'text-strong' : undefined}>{name}</bdi>
      </span>
      {onwards && (
        <span title={onwards} className="block truncate text-12 text-muted">
          {onwards}
        </span>
      )}
      {changed && <span className="block text-12 text-warning">{t('changedSince')}</span>}
      {!forwardable && <span className="block text-12 text-faint">{t('notForwardable')}</span>}
    </span>
  )
}

export function LastEventCell({ room: { lastEventAt, target } }: CellProps) {
  const t = useTranslations('webhooks')
  if (!lastEventAt || target !== 'ours') return <span className="text-faint phone:hidden">–</span>
  return (
    <span className="text-muted phone:text-12">
      <span className="phone:hidden">
        <RelativeTime at={lastEventAt} />
      </span>
      <span className="hidden phone:inline">
        {t.rich('lastEventAt', { at: () => <RelativeTime at={lastEventAt} /> })}
      </span>
    </span>
  )
}

/** Problems, worst first; a normal state has no colour. */
export function StateCell({ room }: CellProps) {
  const t = useTranslations('webhooks')
  const { silentSince, backlog, takenOver, host } = room
  const { givenUp, waiting, forwarded, lastError } = backlog
  const receiver = useHostName()(takenOver?.from ?? host)
  return (
    <span className="grid gap-0.5 text-12">
      {givenUp > 0 && (
        <Line shape="trouble" tone="text-danger">
          {t('givenUp', { count: givenUp })}
        </Line>
      )}
      {silentSince && (
        <Line shape="stale" tone="text-warning">
          {t.rich('silentFor', { time: () => <RelativeTime at={silentSince} /> })}
        </Line>
      )}
      {waiting > 0 && (
        <Line shape="processing" tone="text-muted">
          {t('waiting', { count: waiting, host: receiver })} <Late oldestAt={backlog.oldestAt} />
        </Line>
      )}
      {lastError && <span className="text-muted">{t('because', { error: lastError })}</span>}
      {takenOver && waiting + givenUp === 0 && (
        <span className="text-muted tabular">{t('forwarded', { count: forwarded })}</span>
      )}
    </span>
  )
}

type LineProps = {
  shape: 'trouble' | 'stale' | 'processing'
  tone: string
  children: ReactNode
}

function Line({ shape, tone, children }: LineProps) {
  return (
    <span className="flex items-start gap-1.5">
      <StatusShape shape={shape} className={`mt-[3px] ${tone}`} />
      <span className="min-w-0 [overflow-wrap:anywhere]">{children}</span>
    </span>
  )
}

/** Receivers may refuse events forwarded late, since the signature carries a timestamp. */
function Late({ oldestAt }: { oldestAt: string | null }) {
  const t = useTranslations('webhooks')
  const now = useSeconds()
  if (!oldestAt || now - Date.parse(oldestAt) < signatureSecs * 1000) return null
  return <span className="text-warning">{t('lateNote')}</span>
}
