'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState, type RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { ChoiceChips } from '@/components/ui/choice-chips'
import { Dialog } from '@/components/ui/dialog'
import { toFailure } from '@/lib/client/api-failure'
import { startMode, type ModeOrder } from '@/lib/client/modes/acts'
import type { LiveSession } from '@/lib/contract/live'
import { maxModeMinutes, usualModeMinutes, type Mode } from '@/lib/contract/modes'
import { MinutesField } from './minutes-field'
import { ModeChoice } from './mode-choice'
import { RoomReceipt, type RoomOutcome } from './room-receipt'
import { usualMinutes } from './usual-minutes'

type WithRoom = LiveSession & { roomId: string }

type SeveralDialogProps = {
  sessions: WithRoom[]
  returnFocus: RefObject<HTMLElement | null>
  onClose: () => void
}

type Order = Omit<ModeOrder, 'roomId'>

const insideOf = ({ people }: LiveSession) => people.filter(({ leftAt }) => leftAt === null).length

/** One mode for several rooms: the people it reaches in each, then its result in each. */
export function SeveralDialog({ sessions: now, returnFocus, onClose }: SeveralDialogProps) {
  const t = useTranslations('modes')
  const [minutes, setMinutes] = useState<number | null>(usualModeMinutes)
  const [keepClosed, setKeepClosed] = useState(true)
  const [ordered, setOrdered] = useState<{ order: Order; sessions: WithRoom[] } | null>(null)
  const [outcomes, setOutcomes] = useState<Record<string, RoomOutcome>>({})
  const start = useMutation(startMode(useQueryClient()))
  const sessions = ordered?.sessions ?? now
  const count = sessions.reduce((sum, session) => sum + insideOf(session), 0)
  const words = { count, rooms: sessions.length, minutes: minutes ?? 0 }

  async function send({ roomId }: WithRoom, order: Order) {
    const note = (outcome: RoomOutcome) => setOutcomes((old) => ({ ...old, [roomId]: outcome }))
    note({ kind: 'sending' })
    await start.mutateAsync({ roomId, ...order }).then(
      (mode: Mode) => note({ kind: 'ordered', mode }),
      (error: Error) => note({ kind: 'failed', failure: toFailure(error) }),
    )
  }

  function order(what: Omit<Order, 'minutes'>) {
    if (minutes === null) return
    const all = { minutes, ...what }
    setOrdered({ order: all, sessions: now })
    for (const session of now) void send(session, all)
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      returnFocus={returnFocus}
      className="w-[min(640px,calc(100vw-16px))]!"
      title={t('severalTitle', words)}
      description={t('severalInside', words)}
    >
      {ordered ? (
        <p className="font-600 text-strong">
          {t('severalOrdered', { ...words, mode: t(`names.${ordered.order.mode}`) })}
        </p>
      ) : (
        <>
          <ChoiceChips
            label={t('for')}
            result={t('atMost')}
            choices={usualMinutes.map((value) => ({
              value,
              label: t('minutes', { count: Number(value) }),
            }))}
            value={usualMinutes.find((value) => Number(value) === minutes) ?? null}
            onChange={(value) => setMinutes(Number(value))}
          />
          <MinutesField value={minutes} max={maxModeMinutes} onChange={setMinutes} />
        </>
      )}
      <ul className="mt-3">
        {sessions.map((session) => (
          <RoomReceipt
            key={session.id}
            session={session}
            inside={insideOf(session)}
            outcome={outcomes[session.roomId] ?? null}
            onRetry={() => ordered && void send(session, ordered.order)}
          />
        ))}
      </ul>
      {ordered ? (
        <Button className="mt-3 phone:h-11 phone:w-full" onClick={onClose}>
          {t('done')}
        </Button>
      ) : (
        <ul className="mt-3 grid grid-cols-[minmax(0,1fr)]">
          <ModeChoice
            mode="quiet"
            text={t('severalQuiet', words)}
            act={t('quietAct', words)}
            disabled={minutes === null}
            onAct={() => order({ mode: 'quiet', may_speak: [] })}
          />
          <ModeChoice
            mode="freeze"
            text={t('severalFreeze', words)}
            act={t('severalFreezeAct', words)}
            disabled={minutes === null}
            onAct={() => order({ mode: 'freeze' })}
          />
          <ModeChoice
            mode="evacuate"
            text={t('severalEvacuate', words)}
            act={t('evacuateAct', words)}
            disabled={minutes === null}
            onAct={() => order({ mode: 'evacuate', keep_closed: keepClosed })}
          >
            <label className="mt-1.5 flex min-h-6 w-fit items-center gap-2">
              <Checkbox
                checked={keepClosed}
                onChange={(event) => setKeepClosed(event.target.checked)}
              />
              {t('keepClosed')}
            </label>
          </ModeChoice>
        </ul>
      )}
    </Dialog>
  )
}
