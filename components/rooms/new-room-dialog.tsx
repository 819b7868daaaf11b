'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useFaultWords } from '@/components/feedback/use-fault-words'
import { useEffect, useId, useState, type RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { toFailure } from '@/lib/client/api-failure'
import { createRoom, type RoomWritten } from '@/lib/client/rooms/mutations'
import { madeRoomKey } from '@/lib/client/rooms/queries'
import {
  changedFields,
  newRoomValues,
  toRoomBody,
  type RoomValues,
} from '@/lib/client/rooms/room-values'
import { roomPath } from '@/lib/contract/routes'
import { ActFailure } from './act-failure'
import { CreationUnknown } from './creation-unknown'
import { RoomFields } from './room-fields'
import { useAlikeRooms } from './use-alike-rooms'
import { isPlaced, placeProblems, startAfresh, useRoomForm } from './use-room-form'

type NewRoomDialogProps = {
  /** What was typed before it was closed. */
  draft: RoomValues | null
  /** Called with the input when it closes; null if there is none. */
  onLeave: (draft: RoomValues | null) => void
  returnFocus: RefObject<HTMLElement | null>
  onClose: () => void
}

/** Creates a room. However the dialog is closed, the input is there when it opens again. */
export function NewRoomDialog({ draft, onLeave, ...rest }: NewRoomDialogProps) {
  const t = useTranslations('roomForm')
  const router = useRouter()
  const cache = useQueryClient()
  const formId = useId()
  const [kept] = useState(draft)
  const form = useRoomForm(kept ?? newRoomValues)
  const alike = useAlikeRooms(null)
  const creation = useMutation(createRoom(cache))
  const failure = creation.error && toFailure(creation.error)
  // Until the room's page is loaded, the dialog shows the answer.
  const busy = creation.isPending || creation.isSuccess || form.formState.isSubmitting
  const unknown = failure?.outcome === 'unknown'

  useEffect(
    () => () => {
      const values = form.getValues()
      onLeave(changedFields(newRoomValues, values).length > 0 ? values : null)
    },
    [form, onLeave],
  )

  function show(written: RoomWritten) {
    const { id } = written.room
    if (!id) return
    cache.setQueryData(madeRoomKey(id), written)
    router.push(roomPath(id))
  }

  const faultWords = useFaultWords()

  async function send(values: RoomValues) {
    if (await alike.warns(values.unique_name)) return
    const fields = changedFields({ ...newRoomValues, max_participants: '' }, values)
    creation.mutate(toRoomBody(values, fields), {
      onSuccess: show,
      onError: (error) => placeProblems(form, toFailure(error), faultWords),
    })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !busy && rest.onClose()}
      title={t('newTitle')}
      description={t('newText')}
      returnFocus={rest.returnFocus}
      footer={
        <>
          <Button onClick={rest.onClose} disabled={busy}>
            {t('cancel')}
          </Button>
          <Button type="submit" form={formId} variant="primary" pending={busy}>
            {t(unknown ? 'createAgain' : 'create')}
          </Button>
        </>
      }
    >
      {kept && <KeptDraft onStartOver={() => startAfresh(form, newRoomValues)} />}
      <form
        id={formId}
        noValidate
        onSubmit={(event) => void form.handleSubmit(send)(event)}
        className="mt-4"
      >
        <RoomFields form={form} had={null} alike={alike} />
      </form>
      {unknown && (
        <CreationUnknown name={creation.variables?.unique_name ?? null} failure={failure} />
      )}
      {failure && !unknown && !isPlaced(failure) && (
        <ActFailure failure={failure} className="mt-4" />
      )}
    </Dialog>
  )
}

function KeptDraft({ onStartOver }: { onStartOver: () => void }) {
  const t = useTranslations('roomForm')
  return (
    <p className="mt-2 text-12 text-muted">
      {t('draft')}{' '}
      <button type="button" onClick={onStartOver} className="font-600 text-accent hover:underline">
        {t('startOver')}
      </button>
    </p>
  )
}
