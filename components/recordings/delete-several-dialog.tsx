'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { FailureDetail } from '@/components/feedback/failure-detail'
import { FailureTitle } from '@/components/feedback/failure-title'
import { useRef, useState, type RefObject } from 'react'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { toFailure } from '@/lib/client/api-failure'
import { createDeletion } from '@/lib/client/recordings/deletions'
import { ConfirmFields, useTyped } from './confirm-fields'
import type { Doomed } from './doomed'
import { DoomedList } from './doomed-list'
import { useSpan } from './frozen-bar'
import { useSize } from '@/components/ui/use-size'

type DeleteSeveralDialogProps = {
  doomed: Doomed
  returnFocus: RefObject<HTMLElement | null>
  onClose: () => void
  onStarted: (deletionId: string) => void
}

/** Confirms the deletion of several recordings: whose, how much, how old, and why. */
export function DeleteSeveralDialog({ doomed, returnFocus, ...rest }: DeleteSeveralDialogProps) {
  const t = useTranslations('recordings')
  const { target, count, people, sizeMb } = doomed
  const size = useSize()
  const safe = useRef<HTMLButtonElement>(null)
  const [word, setWord] = useState('')
  const [reason, setReason] = useState('')
  // One key per intent: a second click after a lost answer starts no second deletion.
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const start = useMutation({
    mutationFn: () => {
      const why = reason.trim()
      return createDeletion({ ...target, idempotencyKey, ...(why && { reason: why }) })
    },
    onSuccess: ({ id }) => rest.onStarted(id),
  })
  const typed = useTyped(word)
  const span = useSpan(doomed)
  const failure = start.error && toFailure(start.error)
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && !start.isPending && rest.onClose()}
      safe={safe}
      returnFocus={returnFocus}
      title={
        people === null
          ? t('deleteAllTitle', { count })
          : t('deleteSeveralTitle', { files: count, people })
      }
      description={t('forGood', { size: sizeMb === null ? 'none' : size(sizeMb) })}
      footer={
        <>
          <Button ref={safe} onClick={rest.onClose} disabled={start.isPending}>
            {t('keep', { count })}
          </Button>
          <Button
            variant="danger"
            disabled={!typed}
            pending={start.isPending}
            onClick={() => start.mutate()}
          >
            {t('deleteButton', { count })}
          </Button>
        </>
      }
    >
      {span && <p className="mt-2 text-muted">{t('began', { span })}</p>}
      <DoomedList files={doomed.files} count={count} />
      <ConfirmFields
        word={word}
        onWord={setWord}
        reason={reason}
        onReason={setReason}
        disabled={start.isPending || start.isSuccess}
      />
      {failure && (
        <Notice tone={failure.outcome === 'unknown' ? 'caution' : 'trouble'} className="mt-3">
          <b>
            <FailureTitle of={failure.key} />
          </b>{' '}
          {t(failure.outcome === 'unknown' ? 'startUnknown' : 'startFailed')}{' '}
          <FailureDetail failure={failure} />
        </Notice>
      )}
    </ConfirmDialog>
  )
}
