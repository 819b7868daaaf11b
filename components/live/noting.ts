'use client'

import { createContext, useContext, type ReactNode } from 'react'
import type { LiveSession } from '@/lib/contract/live'

type Note = (session: LiveSession) => ReactNode | null

const Noting = createContext<Note>(() => null)

/** What another domain says on the card of a session; keep it stable. */
export const NotingProvider = Noting.Provider

export function useNote(session: LiveSession): ReactNode | null {
  return useContext(Noting)(session)
}
