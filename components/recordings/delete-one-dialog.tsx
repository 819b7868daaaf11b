'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { clockTime } from '@/components/ui/duration'
import { Facts } from '@/components/ui/facts'
import { PersonName } from '@/components/ui/person-name'
import {
  deleteRecording,
  checkRecording,
  type DeleteProgress,
} from '@/lib/client/recordings/delete-recording'
import { claimedName } from '@/lib/contract/claimed-name'
import { displayName } from '@/lib/contract/display-name'
import type { RecordingFile } from '@/lib/contract/recording-list'
import { ConfirmFields, useTyped } from './confirm-fields'
import { DeleteProof } from './delete-proof'
import { useSize } from '@/components/ui/use-size'

type DeleteOneDialogProps = {
  file: RecordingFile
  returnFocus: RefObject<HTMLElement | null>
  /** @param gone whether the recording is known to be gone */
  onClose: (gone: boolean) => void
}

const underWay = (progress: DeleteProgress | null) =>
  progress?.state === 'sending' || progress?.state === 'watching'

/** Confirms the deletion of one recording, and shows its receipt. */
export function DeleteOneDialog({ file, returnFocus, onClose }: DeleteOneDialogProps) {
  const t = useTranslations('recordings')
  const safe = useRef<HTMLButtonElement>(null)
  const sentAt = useRef(0)
  const [word, setWord] = useState('')
  const [reason, setReason] = useState('')
  const [progress, setProgress] = useState<DeleteProgress | null>(null)
  const typed = useTyped(word)
  const busy = underWay(progress)
  const gone = progress?.state === 'gone' || progress?.state === 'already'
  const mayAsk = progress === null || progress.state === 'not_sent' || progress.state === 'refused'
  function send() {
    sentAt.current = performance.now()
    void deleteRecording(file.id, reason.trim(), setProgress)
  }
  function checkAgain() {
    setProgress({ state: 'watching' })
    void checkRecording(file.id, sentAt.current, setProgress)
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && !busy && onClose(gone)}
      safe={safe}
      returnFocus={returnFocus}
      title={t('deleteOneTitle', { kind: file.kind ?? 'other' })}
      description={t('forGood', { size: 'none' })}
      footer={
        <>
          <Button ref={safe} onClick={() => onClose(gone)} disabled={busy}>
            {mayAsk ? t('keep', { count: 1 }) : t('close')}
          </Button>
          {mayAsk || busy ? (
            <Button variant="danger" disabled={!typed} pending={busy} onClick={send}>
              {t('deleteButton', { count: 1 })}
            </Button>
          ) : (
            !gone && <Button onClick={checkAgain}>{t('checkAgain')}</Button>
          )}
        </>
      }
    >
      <Doomed file={file} />
      {mayAsk && (
        <ConfirmFields
          word={word}
          onWord={setWord}
          reason={reason}
          onReason={setReason}
          disabled={busy}
        />
      )}
      {progress && <DeleteProof progress={progress} />}
    </ConfirmDialog>
  )
}

function Doomed({ file }: { file: RecordingFile }) {
  const t = useTranslations('recordings')
  const size = useSize()
  const { person, room, durationSecs, sizeMb } = file
  const facts = [
    person && {
      id: 'person',
      label: t('person'),
      value: <PersonName name={claimedName(person.context).name} id={person.id} />,
    },
    room && {
      id: 'room',
      label: t('room'),
      value: <bdi>{displayName(room.name).name ?? t('unnamedRoom')}</bdi>,
    },
    { id: 'id', label: t('id'), value: <code className="font-mono text-12">{file.id}</code> },
    durationSecs !== null && {
      id: 'length',
      label: t('length'),
      value: clockTime(durationSecs * 1000),
    },
    sizeMb !== null && { id: 'size', label: t('size'), value: size(sizeMb) },
  ]
  return <Facts className="mt-3" facts={facts.filter((fact) => !!fact)} />
}
