'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { serverNow, useSeconds } from '@/components/ui/clock'
import { FailureDetail } from '@/components/feedback/failure-detail'
import { IconButton } from '@/components/ui/icon-button'
import { ShortId } from '@/components/ui/short-id'
import { StatusShape } from '@/components/ui/status-shape'
import type { ApiFailure } from '@/lib/client/api-failure'

const outcomes = {
  not_sent: 'failureNotSent',
  failed: 'failureFailed',
  unknown: 'failureUnknown',
} as const

type ActFailureCardProps = {
  /** The act and its room. */
  about: ReactNode
  failure: ApiFailure
  onDismiss: () => void
}

/** Why an act failed, and whether it may have happened. It is never retried automatically. */
export function ActFailureCard({ about, failure, onDismiss }: ActFailureCardProps) {
  const t = useTranslations()
  const { key, outcome, retryAfterSecs } = failure
  const unknown = outcome === 'unknown'
  return (
    <div role="alert" className="flex items-start gap-2">
      <StatusShape
        shape={unknown ? 'unknown' : 'trouble'}
        className={unknown ? 'mt-1 text-warning' : 'mt-1 text-danger'}
      />
      <div className="min-w-0 flex-1">
        <p className="text-12 text-muted">{about}</p>
        <h2>{t(`errors.${key}.title`)}</h2>
        <p className="text-12">{t(`errors.${key}.means`)}</p>
        <p className="text-12 [overflow-wrap:anywhere] text-muted empty:hidden">
          <FailureDetail failure={failure} />
        </p>
        <p className="text-12 text-muted">
          {t(`participants.${outcomes[outcome ?? 'unknown']}`)}{' '}
          {retryAfterSecs !== null && <Wait seconds={retryAfterSecs} />}
        </p>
        <Quotable failure={failure} />
      </div>
      <IconButton size="sm" label={t('participants.dismiss')} onClick={onDismiss}>
        <X />
      </IconButton>
    </div>
  )
}

function Wait({ seconds }: { seconds: number }) {
  const t = useTranslations('participants')
  const [until] = useState(() => serverNow() + seconds * 1000)
  const left = Math.ceil((until - useSeconds()) / 1000)
  return left > 0 ? <span aria-hidden="true">{t('failureWait', { seconds: left })}</span> : null
}

function Quotable({ failure: { code, requestId } }: { failure: ApiFailure }) {
  const t = useTranslations('feedback')
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-3 text-12 text-faint empty:hidden">
      {code && <span>{t('code', { code })}</span>}
      {requestId && (
        <span className="flex items-center gap-1.5">
          {t('requestId')} <ShortId id={requestId} />
        </span>
      )}
    </p>
  )
}
