'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState, type RefObject } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Dialog } from '@/components/ui/dialog'
import { byArrival } from '@/lib/client/live/by-arrival'
import { startMode, type ModeOrder } from '@/lib/client/modes/acts'
import type { LivePerson, LiveSession } from '@/lib/contract/live'
import { lowestLimit, usualModeMinutes } from '@/lib/contract/modes'
import { KeepClosed } from './keep-closed'
import { MaySpeak } from './may-speak'
import { keepMaySpeak, lastMaySpeak } from './may-speak-memory'
import { ModeChoice } from './mode-choice'
import { onModeKey } from './mode-keys'
import { ModeLength } from './mode-length'

type TroubleDialogProps = {
  session: LiveSession & { roomId: string }
  roomName: string
  returnFocus: RefObject<HTMLElement | null>
  onClose: () => void
}

/** The three safety modes of a room in trouble: whom each reaches, and for how long. */
export function TroubleDialog({ session, roomName, returnFocus, onClose }: TroubleDialogProps) {
  const t = useTranslations('modes')
  const [minutes, setMinutes] = useState<number | null>(usualModeMinutes)
  const [asLast] = useState(() => lastMaySpeak(session.id))
  const [mayTalk, setMayTalk] = useState(asLast)
  const [keepClosed, setKeepClosed] = useState(true)
  const start = useMutation(startMode(useQueryClient()))
  const inside = byArrival(session.people.filter(isInside))
  const spared = inside.filter(({ id }) => mayTalk.has(id)).map(({ id }) => id)
  const limit = Math.max(lowestLimit, inside.length)
  const isOff = minutes === null || start.isPending
  const words = { count: inside.length, minutes: minutes ?? 0 }
  const order = (what: Omit<ModeOrder, 'roomId' | 'minutes'>) => {
    if (minutes === null || start.isPending) return
    start.mutate({ roomId: session.roomId, minutes, ...what }, { onSuccess: onClose })
  }
  const orders = {
    quiet: () => {
      keepMaySpeak(session.id, spared)
      order({ mode: 'quiet', may_speak: spared })
    },
    freeze: () => order({ mode: 'freeze' }),
    evacuate: () => order({ mode: 'evacuate', keep_closed: keepClosed }),
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      returnFocus={returnFocus}
      className="w-[min(640px,calc(100vw-16px))]!"
      title={t.rich('title', { room: () => <bdi>{roomName}</bdi> })}
      description={t('inside', { count: inside.length })}
      onKeyDown={(event) => onModeKey(event, orders)}
    >
      <ModeLength value={minutes} onChange={setMinutes} />
      <ul className="mt-3 grid grid-cols-[minmax(0,1fr)]">
        <ModeChoice
          mode="quiet"
          text={t('quietText', { count: inside.length - spared.length, spared: spared.length })}
          act={t('quietAct', { ...words, count: inside.length - spared.length })}
          disabled={isOff}
          onAct={orders.quiet}
        >
          <MaySpeak
            people={inside}
            chosen={mayTalk}
            isAsLast={mayTalk === asLast}
            onChange={setMayTalk}
          />
        </ModeChoice>
        <ModeChoice
          mode="freeze"
          text={t('freezeText', { count: inside.length, limit })}
          act={t('freezeAct', words)}
          disabled={isOff}
          onAct={orders.freeze}
        />
        <ModeChoice
          mode="evacuate"
          text={t('evacuateText', { count: inside.length })}
          act={t('evacuateAct', words)}
          disabled={isOff}
          onAct={orders.evacuate}
        >
          <KeepClosed checked={keepClosed} onChange={setKeepClosed} />
        </ModeChoice>
      </ul>
      {start.error && <FailureNotice error={start.error} className="mt-3" />}
    </Dialog>
  )
}

const isInside = ({ leftAt }: LivePerson) => leftAt === null
