'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent, type RefObject } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Button } from '@/components/ui/button'
import { ChoiceChips } from '@/components/ui/choice-chips'
import { inputClass } from '@/components/ui/input-class'
import { Popover } from '@/components/ui/popover'
import { useRoomName } from '@/components/ui/use-room-name'
import { liftBan } from '@/lib/client/bans/acts'
import type { Ban } from '@/lib/contract/bans'
import { BanTitle } from './ban-name'

const words = ['appeal', 'mistake', 'served', 'other'] as const
type Word = (typeof words)[number]

/** The API's limit. */
const maxReasonLength = 500

type LiftPopoverProps = {
  ban: Ban
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
  onLifted: (ban: Ban) => void
}

/** Asks why a ban ends early; the reason is stored with it. */
export function LiftPopover({ ban, anchor, onClose, onLifted }: LiftPopoverProps) {
  const t = useTranslations('bans')
  const room = useRoomName(ban)
  const [word, setWord] = useState<Word | null>(null)
  const [note, setNote] = useState('')
  const lift = useMutation(liftBan(useQueryClient()))
  const reason = [word && t(`liftReasons.${word}`), note.trim()].filter(Boolean).join(': ')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (reason === '') return
    // Runs besides the callbacks of `useMutation`, which invalidate the queries.
    lift.mutate({ id: ban.id, reason: reason.slice(0, maxReasonLength) }, { onSuccess: onLifted })
  }

  return (
    <Popover
      open
      onOpenChange={(open) => !open && onClose()}
      anchor={anchor}
      title={t.rich('liftTitle', { name: () => <BanTitle ban={ban} /> })}
    >
      <form onSubmit={submit}>
        <p className="pt-1 text-12 text-muted">
          {t.rich(ban.room_id === null ? 'liftEverywhere' : 'liftInRoom', {
            room: () => <bdi>{room}</bdi>,
          })}
        </p>
        <ChoiceChips
          label={t('reason')}
          choices={words.map((value) => ({ value, label: t(`liftReasons.${value}`) }))}
          value={word}
          onChange={(to) => setWord(to === word ? null : to)}
        />
        <input
          aria-label={t('note')}
          placeholder={t('note')}
          maxLength={maxReasonLength - 50}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          className={`${inputClass} mt-2`}
        />
        {lift.error && <FailureNotice error={lift.error} className="mt-3" />}
        <div className="mt-4 flex gap-2 phone:[&>button]:h-11 phone:[&>button]:flex-1">
          <Button type="submit" variant="primary" disabled={reason === ''} pending={lift.isPending}>
            {t('liftNow')}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
        {reason === '' && <p className="mt-2 text-12 text-faint">{t('reasonNeeded')}</p>}
      </form>
    </Popover>
  )
}
