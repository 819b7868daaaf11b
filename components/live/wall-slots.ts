import type { ReactNode } from 'react'
import type { LivePerson, LiveSession } from '@/lib/contract/live'
import type { WallRow } from './wall-rows'

/** The acts on the wall, which other domains provide. Keep the whole object stable. */
export type WallSlots = {
  /** The acts on a whole session, as labelled buttons. */
  acts: (row: WallRow, view: 'card' | 'row') => ReactNode
  /**
   * The retry or undo of its last act, or the kick after a return. It is told the targets under the
   * pointer.
   */
  nextAct: (row: WallRow, onFreeze: (ids: string[] | null) => void) => ReactNode
  /** Opens the safety modes for the rooms of these sessions. @param from gets the focus back */
  onTrouble: (sessionIds: string[], from: Element | null) => void
  /** Opens the acts on one person at the button. */
  onPerson: (session: LiveSession, person: LivePerson, button: HTMLElement) => void
}
