'use client'

import type { RefObject } from 'react'
import { Popover } from '@/components/ui/popover'
import { KickForm } from './kick-form'
import { KickTitle } from './kick-title'
import type { PersonRow } from './person-row'

type KickPopoverProps = {
  rows: PersonRow[]
  /** How many stay, when everybody else is meant. */
  kept: number
  anchor: RefObject<HTMLElement | null>
  /** When it was last read who is there (ISO 8601). */
  asOf: string
  onClose: () => void
  onKick: (reason: string) => void
}

/** The question before a kick, at the place it was asked: who, and why. */
export function KickPopover({ rows, kept, anchor, asOf, onClose, onKick }: KickPopoverProps) {
  return (
    <Popover
      open
      onOpenChange={(open) => !open && onClose()}
      anchor={anchor}
      title={<KickTitle rows={rows} kept={kept} />}
    >
      <KickForm rows={rows} asOf={asOf} onCancel={onClose} onKick={onKick} />
    </Popover>
  )
}
