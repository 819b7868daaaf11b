'use client'

import { MicOff, SquareX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import type { LiveSession, Receipt } from '@/lib/contract/live'
import { useRoomName } from '@/components/ui/use-room-name'

export type WallAct = 'mute-all' | 'end'

type WallActsProps = {
  session: LiveSession
  /** The last act on anybody in it. */
  latest: Receipt[]
  /** Words on a card, icons in a row. */
  look: 'card' | 'row'
  /** Asks before it acts; the button is where the question belongs. */
  onAsk: (act: WallAct, session: LiveSession, button: HTMLElement) => void
}

const acts = [
  { id: 'mute-all', icon: <MicOff />, label: 'muteAll', word: 'muteAllShort' },
  { id: 'end', icon: <SquareX />, label: 'end', word: 'endShort' },
] as const

/** The acts on a whole session without leaving the wall. */
export function WallActs({ session, latest, look, onAsk }: WallActsProps) {
  const t = useTranslations('session')
  const room = useRoomName(session)
  if (!session.active) return null
  return (
    <span role="group" aria-label={t('actsOf', { room })} className="flex justify-end">
      {acts.map(({ id, icon, label, word }) => {
        const shared = {
          'data-act': id,
          'aria-haspopup': 'dialog',
          pending: isSending(id, latest),
          onClick: (event: { currentTarget: HTMLElement }) =>
            onAsk(id, session, event.currentTarget),
        } as const
        return look === 'row' ? (
          <IconButton key={id} {...shared} size="sm" label={t(label)}>
            {icon}
          </IconButton>
        ) : (
          <Button
            key={id}
            {...shared}
            size="act"
            variant="quiet"
            icon={icon}
            aria-label={t(label)}
            title={t(label)}
            className="max-[359px]:px-1.5!"
          >
            {t(word)}
          </Button>
        )
      })}
    </span>
  )
}

/** Of one person the chip and the receipt tell; the buttons speak for the whole session. */
function isSending(id: WallAct, latest: Receipt[]): boolean {
  const [receipt] = latest
  if (receipt?.state !== 'sending') return false
  if (id === 'end') return receipt.act === 'end'
  return latest.length > 1 && (receipt.act === 'mute' || receipt.act === 'unmute')
}
