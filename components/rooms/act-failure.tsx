'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FailureDetail } from '@/components/feedback/failure-detail'
import { FailureTitle } from '@/components/feedback/failure-title'
import { Notice } from '@/components/feedback/notice'
import { serverNow, useSeconds } from '@/components/ui/clock'
import { IconButton } from '@/components/ui/icon-button'
import { StatusShape } from '@/components/ui/status-shape'
import type { ApiFailure } from '@/lib/client/api-failure'
import { Quotable } from './quotable'

const outcomes = { not_sent: 'notSent', failed: 'failed', unknown: 'outcomeUnknown' } as const

type ActFailureProps = { failure: ApiFailure; onDismiss?: () => void; className?: string }

/** Why an act failed, and whether it may have happened. Nothing is retried automatically. */
export function ActFailure({ failure, onDismiss, className }: ActFailureProps) {
  const t = useTranslations()
  const { key, outcome, retryAfterSecs } = failure
  const unknown = outcome === 'unknown'
  return (
    <Notice
      tone={unknown ? 'caution' : 'trouble'}
      icon={unknown ? <StatusShape shape="unknown" /> : undefined}
      className={className}
      action={
        onDismiss && (
          <IconButton size="sm" label={t('rooms.dismiss')} onClick={onDismiss}>
            <X />
          </IconButton>
        )
      }
    >
      <b>
        <FailureTitle of={key} />
      </b>{' '}
      <FailureDetail failure={failure} /> {t(`rooms.${outcomes[outcome ?? 'unknown']}`)}{' '}
      {retryAfterSecs !== null && <Wait seconds={retryAfterSecs} />}
      <Quotable failure={failure} />
    </Notice>
  )
}

function Wait({ seconds }: { seconds: number }) {
  const t = useTranslations('rooms')
  const [until] = useState(() => serverNow() + seconds * 1000)
  const left = Math.ceil((until - useSeconds()) / 1000)
  return left > 0 ? <span aria-hidden="true">{t('wait', { seconds: left })}</span> : null
}
