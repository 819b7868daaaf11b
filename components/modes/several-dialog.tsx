'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState, type RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { toFailure } from '@/lib/client/api-failure'
import { startMode, type ModeOrder } from '@/lib/client/modes/acts'
import type { LiveSession } from '@/lib/contract/live'
import { usualModeMinutes, type Mode } from '@/lib/contract/modes'
import { KeepClosed } from './keep-closed'
import { ModeChoice } from './mode-choice'
import { onModeKey } from './mode-keys'
import { ModeLength } from './mode-length'
import { RoomReceipt, type RoomOutcome } from './room-receipt'

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
    if (minutes === null || ordered) return
    const all = { minutes, ...what }
    setOrdered({ order: all, sessions: now })
    for (const session of now) void send(session, all)
  }

  const orders = {
    quiet: () => order({ mode: 'quiet', may_speak: [] }),
    freeze: () => order({ mode: 'freeze' }),
    evacuate: () => order({ mode: 'evacuate', keep_closed: keepClosed }),
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      returnFocus={returnFocus}
      className="w-[min(640px,calc(100vw-16px))]!"
      title={t('severalTitle', words)}
      description={t('severalInside', words)}
      onKeyDown={(event) => onModeKey(event, orders)}
    >
      {ordered ? (
        <p className="font-600 text-strong">
          {t('severalOrdered', { ...words, mode: t(`names.${ordered.order.mode}`) })}
        </p>
      ) : (
        <ModeLength value={minutes} onChange={setMinutes} />
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
            onAct={orders.quiet}
          />
          <ModeChoice
            mode="freeze"
            text={t('severalFreeze', words)}
            act={t('severalFreezeAct', words)}
            disabled={minutes === null}
            onAct={orders.freeze}
          />
          <ModeChoice
            mode="evacuate"
            text={t('severalEvacuate', words)}
            act={t('evacuateAct', words)}
            disabled={minutes === null}
            onAct={orders.evacuate}
          >
            <KeepClosed checked={keepClosed} onChange={setKeepClosed} />
          </ModeChoice>
        </ul>
      )}
    </Dialog>
  )
}
