'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { proofSeconds } from '@/components/ui/duration'
import { StatusShape } from '@/components/ui/status-shape'
import type { Deletion } from '@/lib/client/compositions/delete-composition'
import { FailureWords } from './failure-words'

type DeletionOutcomeProps = { deletion: Deletion | null; onCheckAgain: () => void }

/** The receipt of a deletion. */
export function DeletionOutcome({ deletion, onCheckAgain }: DeletionOutcomeProps) {
  const t = useTranslations('compositions')
  const b = (chunks: ReactNode) => <b className="font-600 text-strong">{chunks}</b>
  if (deletion === null) return null
  if (deletion.state === 'failed')
    return (
      <Notice tone="trouble" className="mt-3.5">
        <FailureWords failure={deletion.failure} />
      </Notice>
    )
  if (deletion.state === 'listed' || deletion.state === 'unknown') {
    return (
      <Notice
        tone="caution"
        icon={<StatusShape shape="unknown" />}
        className="mt-3.5"
        action={
          <Button size="sm" onClick={onCheckAgain}>
            {t('deleteCheckAgain')}
          </Button>
        }
      >
        {t.rich(unsureKey(deletion), { b })}
      </Notice>
    )
  }
  const done = deletion.state === 'gone' || deletion.state === 'already'
  return (
    <p role="status" className="mt-3.5 flex items-center gap-2">
      <StatusShape
        shape={done ? 'confirmed' : deletion.state === 'sending' ? 'sending' : 'accepted'}
        className="text-accent"
      />
      <span>
        {deletion.state === 'gone'
          ? t.rich('deleteGone', { seconds: proofSeconds(deletion.afterMs), b })
          : deletion.state === 'already'
            ? t.rich('deleteAlready', { b })
            : t(goingKey(deletion))}
      </span>
    </p>
  )
}

function unsureKey(deletion: Extract<Deletion, { state: 'listed' | 'unknown' }>) {
  if (deletion.state === 'unknown') return 'deleteUnknown'
  return deletion.accepted ? 'deleteListed' : 'deleteListedUnsure'
}

function goingKey(deletion: Extract<Deletion, { state: 'sending' | 'checking' }>) {
  if (deletion.state === 'sending') return 'deleteSending'
  return deletion.accepted ? 'deleteChecking' : 'deleteCheckingUnsure'
}
