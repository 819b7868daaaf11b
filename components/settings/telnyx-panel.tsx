'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { RotateCw } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { FailureTitle } from '@/components/feedback/failure-title'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Notice } from '@/components/feedback/notice'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Button } from '@/components/ui/button'
import { useSeconds } from '@/components/ui/clock'
import { Facts } from '@/components/ui/facts'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section } from '@/components/ui/section'
import { StatusShape, type Shape } from '@/components/ui/status-shape'
import { checkTelnyx, telnyxStatusQuery } from '@/lib/client/settings/queries'
import type { TelnyxStatus } from '@/lib/contract/settings'

/** The normal state has no colour. */
const styles: Record<TelnyxStatus['state'], { shape: Shape; className: string }> = {
  ok: { shape: 'live', className: 'text-muted' },
  untried: { shape: 'unknown', className: 'text-faint' },
  paused: { shape: 'stale', className: 'text-warning' },
  refused: { shape: 'trouble', className: 'text-danger' },
  failing: { shape: 'trouble', className: 'text-danger' },
}

/** The state of the connection to Telnyx, judged by the answers to all calls. */
export function TelnyxPanel({ initial }: { initial: TelnyxStatus }) {
  const t = useTranslations('telnyx')
  const cache = useQueryClient()
  const { data: status, error } = useQuery({ ...telnyxStatusQuery, initialData: initial })
  const check = useMutation({
    mutationFn: checkTelnyx,
    onSuccess: (now) => cache.setQueryData(telnyxStatusQuery.queryKey, now),
  })
  return (
    <Section
      title={t('connection')}
      intro={t('connectionIntro')}
      act={
        <Button
          icon={<RotateCw />}
          pending={check.isPending}
          onClick={() => check.mutate()}
          className="phone:h-11!"
        >
          {t('check')}
        </Button>
      }
    >
      <p className="sr-only" role="status">
        {check.data && t(`states.${check.data.state}`)}
      </p>
      {(check.error ?? error) && (
        <FailureNotice error={check.error ?? error ?? new Error()} className="mb-3" />
      )}
      {check.data?.checkFailed && <CheckFailed failure={check.data.checkFailed} />}
      <StatusFacts status={status} />
    </Section>
  )
}

function CheckFailed({ failure }: { failure: NonNullable<TelnyxStatus['checkFailed']> }) {
  const t = useTranslations('errors')
  return (
    <Notice tone="trouble" className="mb-3">
      <b>
        <FailureTitle of={failure} />
      </b>{' '}
      {t(`${failure}.means`)} {t(`${failure}.todo`)}
    </Notice>
  )
}

function StatusFacts({ status }: { status: TelnyxStatus }) {
  const t = useTranslations('telnyx')
  const format = useFormatter()
  const { shape, className } = styles[status.state]
  const unknown = <span className="text-faint">{t('notAvailable')}</span>
  const percent = format.number(status.rateShare, { style: 'percent' })
  return (
    <Facts
      facts={[
        {
          id: 'state',
          label: t('state'),
          value: (
            <span className="inline-flex items-center gap-1.5">
              <StatusShape shape={shape} className={className} />
              {t(`states.${status.state}`)}
            </span>
          ),
        },
        { id: 'host', label: t('host'), value: <span className="font-mono">{status.host}</span> },
        {
          id: 'answer',
          label: t('lastAnswer'),
          value: status.lastAnswerAt ? <RelativeTime at={status.lastAnswerAt} /> : unknown,
        },
        { id: 'limit', label: t('limit'), value: <Limit status={status} /> },
        { id: 'share', label: t('share'), value: t('shareOf', { percent }) },
        {
          id: 'pause',
          label: t('pause'),
          value: status.pausedUntil ? (
            <AbsoluteTime at={status.pausedUntil} format="seconds" />
          ) : (
            t('noPause')
          ),
        },
        {
          id: 'skew',
          label: t('clock'),
          value: status.clockSkewMs === null ? unknown : <Skew ms={status.clockSkewMs} />,
        },
      ]}
    />
  )
}

function Limit({ status }: { status: TelnyxStatus }) {
  const t = useTranslations('telnyx')
  const now = useSeconds()
  const { limit, remaining, resetsAt } = status.rateLimit
  if (remaining === null) return <span className="text-faint">{t('notAvailable')}</span>
  const seconds = resetsAt === null ? 0 : Math.ceil((Date.parse(resetsAt) - now) / 1000)
  return (
    <span className="tabular">
      {limit === null ? t('remaining', { remaining }) : t('remainingOf', { remaining, limit })}{' '}
      {seconds > 0 && <span className="text-muted">{t('resets', { seconds })}</span>}
    </span>
  )
}

function Skew({ ms }: { ms: number }) {
  const t = useTranslations('telnyx')
  const seconds = Math.round(Math.abs(ms) / 1000)
  if (seconds < 2) return t('sameClock')
  return (
    <span className={seconds > 30 ? 'text-warning' : undefined}>
      {ms > 0 ? t('ahead', { seconds }) : t('behind', { seconds })}
    </span>
  )
}
