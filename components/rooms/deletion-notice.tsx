'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { StatusShape } from '@/components/ui/status-shape'
import type { Deletion, useDeletion } from '@/lib/client/rooms/use-deletion'
import { ActFailure } from './act-failure'

const b = (chunks: ReactNode) => <b>{chunks}</b>

/** The progress of a deletion; it says “deleted” only after a read confirmed it. */
export function DeletionNotice({ deleting }: { deleting: ReturnType<typeof useDeletion> }) {
  const t = useTranslations('deleteRoom')
  const { deletion } = deleting
  if (deletion === null || deletion.state === 'gone') return null
  if (deletion.state === 'refused') {
    return <ActFailure failure={deletion.failure} onDismiss={deleting.dismiss} />
  }
  const checking = deletion.state === 'asked' || deletion.state === 'checking'
  return (
    <Notice
      tone={checking ? 'accent' : 'caution'}
      icon={<StatusShape shape={shapes[deletion.state]} />}
      action={
        !checking && <Button onClick={() => void deleting.checkAgain()}>{t('checkAgain')}</Button>
      }
    >
      {t.rich(wordsOf(deletion), { b })}
    </Notice>
  )
}

const shapes = {
  asked: 'sending',
  checking: 'accepted',
  listed: 'unknown',
  unknown: 'unknown',
} as const

function wordsOf(deletion: Extract<Deletion, { state: keyof typeof shapes }>) {
  if (deletion.state === 'checking') return deletion.accepted ? 'checking' : 'checkingUnsure'
  if (deletion.state === 'listed') return deletion.accepted ? 'listedStill' : 'listedUnsure'
  return deletion.state
}
