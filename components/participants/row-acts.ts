'use client'

import { createContext, useContext } from 'react'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { PersonRow } from './person-row'

/** What the cells of a row can do; by context, so that the columns keep their identity. */
export type RowActs = {
  viewerId: string
  /** False for those who may only read, and once the session has ended. */
  canAct: boolean
  /** Those of the filter; what they hit stands out. */
  words: readonly string[]
  onMute: (act: 'mute' | 'unmute', row: PersonRow) => void
  onKick: (row: PersonRow, button: HTMLElement) => void
  onRetry: (receipt: SeenReceipt) => void
  /** Removes somebody who came back, for the reason of the removal before. */
  onRemove: (row: PersonRow, removal: SeenReceipt) => void
  onDismiss: (receipt: SeenReceipt) => void
  /** Somebody is not who they may be taken for. */
  onNotThem: (participantId: string) => void
}

const RowActsContext = createContext<RowActs | null>(null)

export const RowActsProvider = RowActsContext.Provider

export function useRowActs(): RowActs {
  const acts = useContext(RowActsContext)
  if (!acts) throw new Error('A row of participants needs its acts around it.')
  return acts
}
