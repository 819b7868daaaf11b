'use client'

import { createContext, useContext } from 'react'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { PersonRow } from './person-row'

/** The acts of a row's cells, by context, so that the columns keep their identity. */
export type RowActs = {
  viewerId: string
  /** False for roles that may only read, and after the session ended. */
  canAct: boolean
  /** The words of the filter, which are highlighted. */
  words: readonly string[]
  onMute: (act: 'mute' | 'unmute', row: PersonRow) => void
  onKick: (row: PersonRow, button: HTMLElement) => void
  onRetry: (receipt: SeenReceipt) => void
  /** Removes a person who came back, with the reason of the earlier removal. */
  onRemove: (row: PersonRow, removal: SeenReceipt) => void
  onDismiss: (receipt: SeenReceipt) => void
  /** Dismisses that a person may be a removed one. */
  onNotThem: (participantId: string) => void
}

const RowActsContext = createContext<RowActs | null>(null)

export const RowActsProvider = RowActsContext.Provider

export function useRowActs(): RowActs {
  const acts = useContext(RowActsContext)
  if (!acts) throw new Error('A row of participants needs its acts around it.')
  return acts
}
