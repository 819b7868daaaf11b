'use client'

import { RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import type { FailureKey } from '@/lib/client/api-failure'
import { Button } from '../ui/button'
import { serverNow, useSeconds } from '../ui/clock'
import { ShortId } from '../ui/short-id'
import { StatusShape } from '../ui/status-shape'
import { FailureDetail } from './failure-detail'

/** The facts of a failed call; an `ApiFailure` fits. */
export type Failure = {
  key: FailureKey
  code: string | null
  detail: string
  saidBy?: 'telnyx' | null
  requestId: string | null
  retryAfterSecs: number | null
}

type ErrorStateProps = {
  failure: Failure
  /** Whether a retry is under way. */
  pending?: boolean
  onRetry?: () => void
}

/** What happened, what it means, what to do, and what to quote when asking for help. */
export function ErrorState({ failure, pending = false, onRetry }: ErrorStateProps) {
  const t = useTranslations()
  return (
    <div className="mx-auto max-w-105 px-gutter py-16">
      <div role="alert">
        <h2 className="flex items-center gap-2">
          <StatusShape shape="trouble" className="text-danger" />
          {t(`errors.${failure.key}.title`)}
        </h2>
        <p className="mt-1">{t(`errors.${failure.key}.means`)}</p>
        <p className="mt-1 text-12 break-words text-muted empty:hidden">
          <FailureDetail failure={failure} />
        </p>
        <p className="mt-1 text-muted">{t(`errors.${failure.key}.todo`)}</p>
      </div>
      {/* Outside the alert: a countdown inside it would be read out every second. */}
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        {onRetry && <Retry failure={failure} pending={pending} onRetry={onRetry} />}
        <Quotable failure={failure} />
      </div>
    </div>
  )
}

function Quotable({ failure }: { failure: Failure }) {
  const t = useTranslations('feedback')
  return (
    <span className="flex items-center gap-3 text-12 text-faint">
      {failure.code && <span>{t('code', { code: failure.code })}</span>}
      {failure.requestId && (
        <span className="flex items-center gap-1.5">
          {t('requestId')} <ShortId id={failure.requestId} />
        </span>
      )}
    </span>
  )
}

type RetryProps = { failure: Failure; pending: boolean; onRetry: () => void }

function Retry({ failure, pending, onRetry }: RetryProps) {
  const t = useTranslations('feedback')
  const left = useCountdown(failure, onRetry)
  return (
    <Button icon={<RotateCw />} pending={pending} onClick={onRetry} className="tabular">
      {left > 0 ? t('retryIn', { seconds: left }) : t('retry')}
    </Button>
  )
}

/** Whole seconds left, restarted by every failure; calls `onEnd` once at zero. */
function useCountdown(failure: Failure, onEnd: () => void): number {
  const [counted, setCounted] = useState(() => countFrom(failure))
  if (counted.requestId !== failure.requestId) setCounted(countFrom(failure))
  const end = useEffectEvent(onEnd)
  const now = useSeconds()
  const { until } = counted
  const left = until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000))
  const ended = until !== null && left === 0
  useEffect(() => {
    if (ended) end()
  }, [ended, until])
  return left
}

function countFrom({ requestId, retryAfterSecs: secs }: Failure) {
  return { requestId, until: secs === null ? null : serverNow() + secs * 1000 }
}
