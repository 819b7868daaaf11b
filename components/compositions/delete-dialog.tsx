'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import {
  deleteComposition,
  checkComposition,
  type Deletion,
} from '@/lib/client/compositions/delete-composition'
import type { CompositionRow } from '@/lib/contract/composition-list'
import { DeletionOutcome } from './deletion-outcome'
import { useRoomName } from '@/components/ui/use-room-name'

type DeleteDialogProps = {
  composition: CompositionRow
  returnFocus: RefObject<HTMLElement | null>
  onClose: (gone: boolean) => void
}

const busy = new Set<Deletion['state'] | undefined>(['sending', 'checking'])
const isGone = (deletion: Deletion | null) =>
  deletion?.state === 'gone' || deletion?.state === 'already'

/** Confirms a deletion by the end of the id, and shows its receipt. */
export function DeleteDialog({ composition, returnFocus, onClose }: DeleteDialogProps) {
  const t = useTranslations('compositions')
  const safe = useRef<HTMLButtonElement>(null)
  const sentAt = useRef(0)
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const [reason, setReason] = useState('')
  const [deletion, setDeletion] = useState<Deletion | null>(null)
  const { id } = composition
  const word = id.slice(-4)
  const roomName = useRoomName(composition)
  const close = () => onClose(isGone(deletion))

  function send() {
    if (typed.trim().toLowerCase() !== word) return setWrong(true)
    sentAt.current = performance.now()
    void deleteComposition({ id, reason: reason.trim(), onState: setDeletion })
  }

  function checkAgain() {
    const accepted = deletion !== null && 'accepted' in deletion && deletion.accepted
    void checkComposition({ id, sentAt: sentAt.current, accepted, onState: setDeletion })
  }

  const asking = deletion === null || deletion.state === 'failed'
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && close()}
      safe={safe}
      returnFocus={returnFocus}
      title={t.rich('deleteQuestion', { room: () => <bdi>{roomName}</bdi> })}
      description={t('deleteText')}
      footer={
        <>
          <Button ref={safe} onClick={close}>
            {t(asking ? 'deleteKeep' : 'deleteClose')}
          </Button>
          {(asking || busy.has(deletion.state)) && (
            <Button variant="danger" pending={busy.has(deletion?.state)} onClick={send}>
              {t('deleteConfirm')}
            </Button>
          )}
        </>
      }
    >
      {asking && (
        <form
          className="mt-3.5 grid gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            send()
          }}
        >
          <Field
            label={t('deleteType', { word })}
            hint={t('deleteTypeHint')}
            error={wrong && t('deleteMismatch', { word })}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setTyped(event.target.value)
              setWrong(false)
            }}
          />
          <Field
            label={t('deleteReason')}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </form>
      )}
      <DeletionOutcome deletion={deletion} onCheckAgain={checkAgain} />
    </ConfirmDialog>
  )
}
