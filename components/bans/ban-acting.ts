'use client'

import { createContext, useContext } from 'react'
import type { Ban } from '@/lib/contract/bans'
import { can, type Role } from '@/lib/contract/roles'

export type Viewer = { id: string; role: Role }
export type BanAct = 'lift' | 'until'

type Acting = { viewer: Viewer; onAsk: (act: BanAct, ban: Ban, button: HTMLElement) => void }

/** Not through the columns: a column that changes makes its cells anew, and the focus is lost. */
export const ActingContext = createContext<Acting>({
  viewer: { id: '', role: 'viewer' },
  onAsk: () => undefined,
})

export const useActing = () => useContext(ActingContext)

/** A ban of every room is an administrator's to change; lifting it is not. */
export function mayChange(ban: Ban, role: Role): boolean {
  return can(role, ban.room_id === null ? 'bans.wide' : 'bans.manage')
}
