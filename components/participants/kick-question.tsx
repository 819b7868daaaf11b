'use client'

import { useQuery } from '@tanstack/react-query'
import { useCallback, useState, type ReactNode, type RefObject } from 'react'
import { settingsQuery } from '@/lib/client/settings/queries'
import { onDemand } from '@/components/ui/on-demand'
import type { KickBan } from '@/lib/client/sessions/moderation-request'
import type { Role } from '@/lib/contract/roles'
import type { BanPlace } from './keep-out'
import type { PersonRow } from './person-row'

const KickPopover = onDemand(() => import('./kick-popover').then((file) => file.KickPopover))

type Question = {
  reached: PersonRow[]
  kept: number
  anchor: RefObject<HTMLElement | null>
  onKick: (reason: string, ban: KickBan | null, rows: PersonRow[]) => void
}

type Asked = {
  reached: PersonRow[]
  /** The number who stay, in an act on all but some. */
  kept?: number
  button: HTMLElement
  onKick: (reason: string, ban: KickBan | null, rows: PersonRow[]) => void
}

/**
 * At most one kick dialog is open; its code is loaded with the first.
 *
 * @param rows everybody's current rows, since a colleague may act while the dialog is open
 */
export function useKickQuestion(
  asOf: string,
  rows: PersonRow[],
  of: { place: BanPlace; role: Role },
): {
  ask: (asked: Asked) => void
  question: ReactNode
} {
  // Loads the reasons before the dialog opens, so that nothing moves in it.
  useQuery(settingsQuery)
  const [open, setOpen] = useState<Question | null>(null)
  const close = () => setOpen(null)
  const ask = useCallback(({ reached, kept = 0, button, onKick }: Asked) => {
    setOpen({ reached, kept, onKick, anchor: { current: button } })
  }, [])
  const reached = (open?.reached ?? []).map(
    (row) => rows.find(({ person }) => person.id === row.person.id) ?? row,
  )
  return {
    ask,
    question: open && (
      <KickPopover
        rows={reached}
        kept={open.kept}
        anchor={open.anchor}
        asOf={asOf}
        {...of}
        onClose={close}
        onKick={(reason, ban) => {
          open.onKick(reason, ban, reached)
          close()
        }}
      />
    ),
  }
}
