'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/feedback/notice'
import { StatusShape } from '@/components/ui/status-shape'
import type { ApiFailure } from '@/lib/client/api-failure'
import { compositionsPath } from '@/lib/contract/routes'
import { FailureWords } from './failure-words'

type ComposeFailureProps = { failure: ApiFailure; sessionId: string }

/** Why nothing was queued; or, if the outcome is unknown, where to check. */
export function ComposeFailure({ failure, sessionId }: ComposeFailureProps) {
  const t = useTranslations('compose')
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  if (failure.outcome !== 'unknown') {
    return (
      <Notice tone="trouble" className="mt-4">
        <FailureWords failure={failure}>
          {t(failure.outcome === 'not_sent' ? 'notSent' : 'refused')}
        </FailureWords>
      </Notice>
    )
  }
  return (
    <Notice tone="caution" icon={<StatusShape shape="unknown" />} className="mt-4">
      <p>
        {t.rich(failure.key === 'network' ? 'unknownNetwork' : 'unknown', { b })}{' '}
        <Link
          href={compositionsPath({ session: sessionId })}
          target="_blank"
          className="text-accent underline underline-offset-3"
        >
          {t('lookAtList')}
        </Link>
      </p>
      <div className="mt-1.5">
        <FailureWords failure={failure} />
      </div>
    </Notice>
  )
}
