'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { StatusShape } from '@/components/ui/status-shape'
import type { Deletion, useDeletion } from '@/lib/client/rooms/use-deletion'
import { ActFailure } from './act-failure'

const b = (chunks: ReactNode) => <b>{chunks}</b>

/** How far a deletion has come; nothing here says “deleted” before the room was seen to be gone. */
export function DeletionNotice({ deleting }: { deleting: ReturnType<typeof useDeletion> }) {
  const t = useTranslations('deleteRoom')
  const { deletion } = deleting
  if (deletion === null || deletion.state === 'gone') return null
  if (deletion.state === 'refused') {
    return <ActFailure failure={deletion.failure} onDismiss={deleting.dismiss} />
  }
  const looking = deletion.state === 'asked' || deletion.state === 'looking'
  return (
    <Notice
      tone={looking ? 'accent' : 'caution'}
      icon={<StatusShape shape={shapes[deletion.state]} />}
      action={
        !looking && <Button onClick={() => void deleting.lookAgain()}>{t('lookAgain')}</Button>
      }
    >
      {t.rich(wordsOf(deletion), { b })}
    </Notice>
  )
}

const shapes = {
  asked: 'sending',
  looking: 'accepted',
  listed: 'unknown',
  unknown: 'unknown',
} as const

function wordsOf(deletion: Extract<Deletion, { state: keyof typeof shapes }>) {
  if (deletion.state === 'looking') return deletion.accepted ? 'looking' : 'lookingUnsure'
  if (deletion.state === 'listed') return deletion.accepted ? 'listedStill' : 'listedUnsure'
  return deletion.state
}
