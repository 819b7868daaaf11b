import type { ReactNode } from 'react'
import type { LivePerson, LiveSession } from '@/lib/contract/live'
import type { WallRow } from './wall-rows'

/** What can be done from the wall; other domains bring it. Keep the whole of it stable. */
export type WallSlots = {
  /** The acts on a whole session: words on a card, icons in a row. */
  acts: (row: WallRow, look: 'card' | 'row') => ReactNode
  /** What can be done about its last act: once more, or undone. */
  remedy: (row: WallRow) => ReactNode
  /** Asks what to do to one person; the button is where the question belongs. */
  onPerson: (session: LiveSession, person: LivePerson, button: HTMLElement) => void
}
