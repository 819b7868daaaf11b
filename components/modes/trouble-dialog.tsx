'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState, type RefObject } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Checkbox } from '@/components/ui/checkbox'
import { ChoiceChips } from '@/components/ui/choice-chips'
import { Dialog } from '@/components/ui/dialog'
import { startMode, type ModeOrder } from '@/lib/client/modes/acts'
import type { LivePerson, LiveSession } from '@/lib/contract/live'
import { lowestLimit, maxModeMinutes, usualModeMinutes } from '@/lib/contract/modes'
import { MaySpeak } from './may-speak'
import { MinutesField } from './minutes-field'
import { ModeChoice } from './mode-choice'
import { usualMinutes } from './usual-minutes'

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
  const [mayTalk, setMayTalk] = useState<ReadonlySet<string>>(new Set())
  const [keepClosed, setKeepClosed] = useState(true)
  const start = useMutation(startMode(useQueryClient()))
  const inside = session.people.filter(isInside)
  const spared = inside.filter(({ id }) => mayTalk.has(id)).map(({ id }) => id)
  const limit = Math.max(lowestLimit, inside.length)
  const isOff = minutes === null || start.isPending
  const words = { count: inside.length, minutes: minutes ?? 0 }
  const order = (what: Omit<ModeOrder, 'roomId' | 'minutes'>) => {
    if (minutes === null) return
    start.mutate({ roomId: session.roomId, minutes, ...what }, { onSuccess: onClose })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      returnFocus={returnFocus}
      className="w-[min(640px,calc(100vw-16px))]!"
      title={t.rich('title', { room: () => <bdi>{roomName}</bdi> })}
      description={t('inside', { count: inside.length })}
    >
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
      <ul className="mt-3 grid grid-cols-[minmax(0,1fr)]">
        <ModeChoice
          mode="quiet"
          text={t('quietText', { count: inside.length - spared.length, spared: spared.length })}
          act={t('quietAct', { ...words, count: inside.length - spared.length })}
          disabled={isOff}
          onAct={() => order({ mode: 'quiet', may_speak: spared })}
        >
          <MaySpeak people={inside} chosen={mayTalk} onChange={setMayTalk} />
        </ModeChoice>
        <ModeChoice
          mode="freeze"
          text={t('freezeText', { count: inside.length, limit })}
          act={t('freezeAct', words)}
          disabled={isOff}
          onAct={() => order({ mode: 'freeze' })}
        />
        <ModeChoice
          mode="evacuate"
          text={t('evacuateText', { count: inside.length })}
          act={t('evacuateAct', words)}
          disabled={isOff}
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
      {start.error && <FailureNotice error={start.error} className="mt-3" />}
    </Dialog>
  )
}

const isInside = ({ leftAt }: LivePerson) => leftAt === null
