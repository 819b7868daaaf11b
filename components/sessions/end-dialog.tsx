'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type RefObject } from 'react'
import { useInFlightIn } from '@/components/participants/in-flight-note'
import { QuestionNotes } from '@/components/participants/question-notes'
import { peopleOrder } from '@/components/participants/people-order'
import { maxNoteLength, reasonText } from '@/components/participants/reason'
import { ReasonChips } from '@/components/participants/reason-chips'
import { ReachesAll } from '@/components/participants/reaches-all'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Elapsed } from '@/components/ui/elapsed'
import { inputClass } from '@/components/ui/input-class'
import { useUnansweredReason } from '@/lib/client/sessions/unanswered-end'
import type { LiveSession, Receipt } from '@/lib/contract/live'
import { Affected } from './affected'

type EndDialogProps = {
  session: LiveSession
  /** The receipts of its acts. */
  receipts: Receipt[]
  roomName: string
  asOf: string
  returnFocus: RefObject<HTMLElement | null>
  onClose: () => void
  onEnd: (reason: string) => void
}

/** Confirms the end of a session: who is inside, since when, and why. */
export function EndDialog({ session, receipts, roomName, asOf, ...rest }: EndDialogProps) {
  const t = useTranslations('endSession')
  const [word, setWord] = useState<string | null>(null)
  const [note, setNote] = useState(useUnansweredReason(session.id))
  const safe = useRef<HTMLButtonElement>(null)
  const people = peopleOrder(session.people.filter((person) => person.leftAt === null))
  const count = people.length
  const ending = useInFlightIn(session.id, receipts, 'end')
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && rest.onClose()}
      safe={safe}
      returnFocus={rest.returnFocus}
      title={t.rich('title', { count, room: () => <bdi>{roomName}</bdi> })}
      description={t('text')}
      footer={
        <>
          <Button ref={safe} onClick={rest.onClose}>
            {t('safe')}
          </Button>
          <Button variant="danger" onClick={() => rest.onEnd(reasonText(word, note))}>
            {t('confirm', { count })}
          </Button>
        </>
      }
    >
      <Affected people={people} />
      <ReachesAll count={count} />
      <dl className="mt-3.5 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {session.startedAt && (
          <>
            <dt className="text-faint">{t('liveFor')}</dt>
            <dd>
              <Elapsed since={session.startedAt} hours="always" className="text-strong" />
            </dd>
          </>
        )}
        <dt className="text-faint">{t('recording')}</dt>
        <dd>{t(recordingKey(session.room?.recording ?? null))}</dd>
      </dl>
      <ReasonChips value={word} onChange={setWord} />
      <input
        aria-label={t('reason')}
        placeholder={t('reason')}
        maxLength={maxNoteLength(word)}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        className={`${inputClass} mt-2`}
      />
      <QuestionNotes asOf={asOf} waiting={ending} nameOf={() => null} />
    </ConfirmDialog>
  )
}

function recordingKey(recording: boolean | null) {
  if (recording === null) return 'recordingUnknown'
  return recording ? 'recordingOn' : 'recordingOff'
}
