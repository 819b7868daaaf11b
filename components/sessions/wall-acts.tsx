'use client'

import { Shield, SquareX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRowCommand } from '@/components/data-table/row-commands'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { isUnderWay } from '@/lib/contract/in-flight'
import type { LiveSession, Receipt } from '@/lib/contract/live'
import { useRoomName } from '@/components/ui/use-room-name'

export type WallAct = 'mute-all' | 'end'

type WallActsProps = {
  session: LiveSession
  /** The last act on anybody in it. */
  latest: Receipt[]
  /** In a row, where there is less room, End is an icon. */
  view: 'card' | 'row'
  /** Asks before it acts; the button is where the question belongs. */
  onAsk: (act: WallAct, session: LiveSession, button: HTMLElement) => void
  /** Null if Telnyx does not name the room. */
  onTrouble: ((button: HTMLElement) => void) | null
}

/** The acts on a whole session without leaving the wall. */
export function WallActs({ session, latest, view, onAsk, onTrouble }: WallActsProps) {
  const modes = useTranslations('modes')
  const t = useTranslations('session')
  const room = useRoomName(session)
  const muteAll = useAskButton('mute-all', { session, latest, onAsk })
  const end = useAskButton('end', { session, latest, onAsk })
  if (!session.active) return null
  const named = (label: string) => ({ 'aria-label': label, title: label })
  const words = { size: 'act', variant: 'quiet', className: 'max-[359px]:px-1.5!' } as const
  return (
    <span role="group" aria-label={t('actsOf', { room })} className="flex justify-end">
      <Button {...muteAll} {...words} {...named(t('muteAll'))}>
        {t('muteAllShort')}
      </Button>
      {onTrouble && (
        <IconButton
          size="sm"
          label={modes('trouble')}
          // The session's own page has it too, where there is room.
          className="max-[359px]:hidden"
          aria-haspopup="dialog"
          onClick={(event) => onTrouble(event.currentTarget)}
        >
          <Shield />
        </IconButton>
      )}
      {view === 'row' ? (
        <IconButton {...end} size="sm" label={t('end')}>
          <SquareX />
        </IconButton>
      ) : (
        <Button {...end} {...words} {...named(t('end'))} icon={<SquareX />}>
          <span className="max-[359px]:hidden">{t('endShort')}</span>
        </Button>
      )}
    </span>
  )
}

/** A button and its key ask the same question, at the button. */
function useAskButton(
  id: WallAct,
  { session, latest, onAsk }: Pick<WallActsProps, 'session' | 'latest' | 'onAsk'>,
) {
  const pending = isSending(id, latest)
  const ask = (button: HTMLElement) => onAsk(id, session, button)
  const ref = useRowCommand({ row: session.id, command: id }, pending ? null : ask)
  return {
    ref,
    'aria-haspopup': 'dialog',
    pending,
    onClick: (event: { currentTarget: HTMLElement }) => ask(event.currentTarget),
  } as const
}

/** Of one person the chip and the receipt tell; the buttons speak for the whole session. */
function isSending(id: WallAct, latest: Receipt[]): boolean {
  const [receipt] = latest
  if (!receipt || !isUnderWay(receipt)) return false
  if (id === 'end') return receipt.act === 'end'
  return latest.length > 1 && (receipt.act === 'mute' || receipt.act === 'unmute')
}
