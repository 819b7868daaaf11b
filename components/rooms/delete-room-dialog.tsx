'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type RefObject } from 'react'
import { OldDataNote } from '@/components/feedback/old-data-note'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { displayName } from '@/lib/contract/display-name'
import type { LiveSession } from '@/lib/contract/live'
import type { Room } from '@/lib/contract/telnyx'
import { DeletionReach } from './deletion-reach'
import { ReasonField } from './reason-field'

type DeleteRoomDialogProps = {
  roomId: string
  room: Room
  live: LiveSession | null
  asOf: string
  returnFocus: RefObject<HTMLElement | null>
  onClose: () => void
  onDelete: (reason: string) => void
}

const plain = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** Isolates a name's direction where `<bdi>` is impossible. */
const isolated = (text: string) => `\u2068${text}\u2069`

/** Confirms the deletion of a room: who is in it, what else goes, why, and its name to type. */
export function DeleteRoomDialog({ roomId, room, live, asOf, ...rest }: DeleteRoomDialogProps) {
  const t = useTranslations('deleteRoom')
  const safe = useRef<HTMLButtonElement>(null)
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const id = roomId.slice(-4)
  const { name } = displayName(room.unique_name)
  const wanted = name ?? id
  const matches = plain(typed) === plain(wanted)
  const shown = { room: () => <bdi>{name}</bdi> }

  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && rest.onClose()}
      safe={safe}
      returnFocus={rest.returnFocus}
      title={
        <span className="[overflow-wrap:anywhere]">
          {name ? t.rich('title', shown) : t('titleUnnamed', { id })}
        </span>
      }
      description={t('telnyxSays')}
      footer={
        <>
          <Button ref={safe} onClick={rest.onClose}>
            {t('keep')}
          </Button>
          <Button
            variant="danger"
            disabled={!matches}
            onClick={() => rest.onDelete(reason)}
            className="max-w-full min-w-0"
          >
            <span className="truncate">
              {name ? t.rich('confirm', shown) : t('confirmUnnamed', { id })}
            </span>
          </Button>
        </>
      }
    >
      <DeletionReach roomId={roomId} sessionId={room.active_session_id ?? null} live={live} />
      <ReasonField onChange={setReason} />
      <Field
        label={t('typeName', { name: isolated(wanted) })}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        hint={typed !== '' && t(matches ? 'typeMatches' : 'typeDiffers')}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        dir="auto"
        className="mt-4"
      />
      <div className="mt-3 min-h-5">
        <OldDataNote asOf={asOf} />
      </div>
    </ConfirmDialog>
  )
}
