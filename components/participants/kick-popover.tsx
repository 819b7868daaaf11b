'use client'

import type { RefObject } from 'react'
import { Popover } from '@/components/ui/popover'
import type { Role } from '@/lib/contract/roles'
import type { OnKick } from './ban-order'
import type { BanPlace } from './keep-out'
import { KickForm } from './kick-form'
import { KickTitle } from './kick-title'
import type { PersonRow } from './person-row'

type KickPopoverProps = {
  rows: PersonRow[]
  /** The number who stay, in an act on all but some. */
  kept: number
  anchor: RefObject<HTMLElement | null>
  /** When the people were last read (ISO 8601). */
  asOf: string
  place: BanPlace
  role: Role
  onClose: () => void
  onKick: OnKick
}

/** Confirms a kick beside its button: who, and why. */
export function KickPopover({ rows, kept, anchor, onClose, place, ...form }: KickPopoverProps) {
  return (
    <Popover
      open
      onOpenChange={(open) => !open && onClose()}
      anchor={anchor}
      title={<KickTitle rows={rows} kept={kept} />}
    >
      <KickForm {...form} rows={rows} place={kept > 0 ? null : place} onCancel={onClose} />
    </Popover>
  )
}
