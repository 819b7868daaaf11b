'use client'

import { Pin } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRowCommand } from '@/components/data-table/row-commands'
import { usePinning } from './pinning'
import { useRoomName } from '@/components/ui/use-room-name'
import { pinOf, type WallRow } from './wall-rows'

type PinButtonProps = { row: WallRow; className?: string }

/** Pins the room, which puts it first in any order, in this browser. */
export function PinButton({ row: { session, pinned }, className = '' }: PinButtonProps) {
  const t = useTranslations('live')
  const flip = usePinning()
  const room = useRoomName(session)
  const pin = () => flip(pinOf(session))
  const button = useRowCommand({ row: session.id, command: 'pin' }, pin)
  const label = t(pinned ? 'unpin' : 'pin', { room })
  return (
    <button
      type="button"
      ref={button}
      aria-label={label}
      aria-pressed={pinned}
      title={label}
      onClick={pin}
      className={`inline-grid size-6 flex-none place-items-center rounded-3 text-faint eased hover:text-strong aria-pressed:text-accent phone:h-11 phone:w-9 [&_.lucide]:size-3.5 aria-pressed:[&_.lucide]:fill-current ${className}`}
    >
      <Pin />
    </button>
  )
}
