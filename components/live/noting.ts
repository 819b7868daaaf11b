'use client'

import { createContext, useContext, type ReactNode } from 'react'
import type { LiveSession } from '@/lib/contract/live'

/** A card has room for a box, a row of the table for one line. */
export type NoteView = 'card' | 'line'
type Note = (session: LiveSession, view: NoteView) => ReactNode | null

const Noting = createContext<Note>(() => null)

/** Another domain's note on a session; keep it stable. */
export const NotingProvider = Noting.Provider

export function useNote(session: LiveSession, view: NoteView): ReactNode | null {
  return useContext(Noting)(session, view)
}
