'use client'

import { useQuery } from '@tanstack/react-query'
import { useCallback, type ReactNode } from 'react'
import { onDemand } from '@/components/ui/on-demand'
import { modesQuery } from '@/lib/client/modes/queries'
import type { LiveSession } from '@/lib/contract/live'
import { useProposals } from './use-proposals'

const ModeNote = onDemand(() => import('./card-note').then((file) => file.ModeNote))
const ModeChip = onDemand(() => import('./card-note').then((file) => file.ModeChip))
const ProposalNote = onDemand(() => import('./card-note').then((file) => file.ProposalNote))

/**
 * The safety note of a card, and of a row of the table, which shows only modes; null without one.
 */
export function useCardNotes(
  canAct: boolean,
): (session: LiveSession, view: 'card' | 'line') => ReactNode | null {
  const { data: modes } = useQuery(modesQuery)
  const { proposals, setAside } = useProposals()
  return useCallback(
    ({ id, roomId }, view) => {
      const mode = modes?.find(({ room_id }) => room_id === roomId)
      if (mode) return view === 'line' ? <ModeChip mode={mode} /> : <ModeNote mode={mode} />
      if (view === 'line') return null
      const proposal = proposals.find(({ session_id }) => session_id === id)
      if (!proposal) return null
      return <ProposalNote proposal={proposal} canAct={canAct} onSetAside={setAside} />
    },
    [modes, proposals, canAct, setAside],
  )
}
