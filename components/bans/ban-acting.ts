'use client'

import { createContext, useContext } from 'react'
import type { Ban } from '@/lib/contract/bans'
import { can, type Role } from '@/lib/contract/roles'

export type Viewer = { id: string; role: Role }
export type BanAct = 'lift' | 'until'

type Acting = { viewer: Viewer; onAsk: (act: BanAct, ban: Ban, button: HTMLElement) => void }

/** A context, since a changed column remounts its cells and the focus is lost. */
export const ActingContext = createContext<Acting>({
  viewer: { id: '', role: 'viewer' },
  onAsk: () => undefined,
})

export const useActing = () => useContext(ActingContext)

/** Only administrators change a ban of every room; moderators may lift it. */
export function mayChange(ban: Ban, role: Role): boolean {
  return can(role, ban.room_id === null ? 'bans.wide' : 'bans.manage')
}
