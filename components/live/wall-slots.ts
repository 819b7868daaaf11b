import type { ReactNode } from 'react'
import type { LivePerson, LiveSession } from '@/lib/contract/live'
import type { WallRow } from './wall-rows'

/** What can be done from the wall; other domains bring it. Keep the whole of it stable. */
export type WallSlots = {
  /** The acts on a whole session: with their words. */
  acts: (row: WallRow, view: 'card' | 'row') => ReactNode
  /** What can be done about its last act or a return: once more, or undone. Told whom the hand is about to reach. */
  remedy: (row: WallRow, onHold: (ids: string[] | null) => void) => ReactNode
  /** Asks how the rooms of these sessions are brought back. @param from gets the focus back */
  onTrouble: (sessionIds: string[], from: Element | null) => void
  /** Asks what to do to one person; the button is where the question belongs. */
  onPerson: (session: LiveSession, person: LivePerson, button: HTMLElement) => void
}
