'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type RefObject } from 'react'
import { useInFlightIn } from '@/components/participants/in-flight-note'
import { QuestionNotes } from '@/components/participants/question-notes'
import { ReachesAll } from '@/components/participants/reaches-all'
import { maxReasonLength } from '@/components/participants/reason'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/input-class'
import { Popover } from '@/components/ui/popover'
import { claimedName } from '@/lib/contract/claimed-name'
import type { LivePerson, Receipt } from '@/lib/contract/live'
import { AllBut } from './all-but'

type MuteAllPopoverProps = {
  sessionId: string
  /** The receipts of the acts in the session. */
  receipts: Receipt[]
  /** The people inside. */
  people: LivePerson[]
  asOf: string
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
  /** @param kept ids of excluded people */
  onAct: (act: 'mute' | 'unmute', reason: string, kept: string[]) => void
}

/** Confirms muting everybody: what it does, and what it cannot do. */
export function MuteAllPopover(props: MuteAllPopoverProps) {
  const { people, asOf, anchor, onClose, onAct } = props
  const t = useTranslations('session')
  const [reason, setReason] = useState('')
  const [chosen, setKept] = useState<string[]>([])
  // People who left meanwhile are no longer exceptions.
  const kept = chosen.filter((id) => people.some((person) => person.id === id))
  const count = people.length - kept.length
  const muting = useInFlightIn(props.sessionId, props.receipts, 'mute')
  const first = useRef<HTMLButtonElement>(null)
  return (
    <Popover
      open
      onOpenChange={(open) => !open && onClose()}
      anchor={anchor}
      initialFocus={first}
      title={t('muteAllTitle', { count: people.length })}
    >
      <p className="mt-1.5 text-12 text-muted">{t('muteAllText')}</p>
      <ReachesAll count={count} />
      <input
        aria-label={t('reason')}
        placeholder={t('reason')}
        maxLength={maxReasonLength}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        className={`${inputClass} mt-3.5`}
      />
      <AllBut people={people} kept={kept} onChange={setKept} />
      <QuestionNotes
        asOf={asOf}
        waiting={muting}
        nameOf={(id) => claimedName(people.find((person) => person.id === id)?.context).name}
      />
      <div className="mt-4 flex flex-wrap items-center gap-2 phone:[&>button]:h-11 phone:[&>button]:flex-1">
        <Button
          ref={first}
          variant="primary"
          disabled={count === 0}
          onClick={() => onAct('mute', reason.trim(), kept)}
        >
          {t('muteButton', { count })}
        </Button>
        <Button disabled={count === 0} onClick={() => onAct('unmute', reason.trim(), kept)}>
          {t('unmuteButton', { count })}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </Popover>
  )
}
