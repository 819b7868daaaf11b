'use client'

import { useQuery } from '@tanstack/react-query'
import { useCallback, type ReactNode } from 'react'
import { onDemand } from '@/components/ui/on-demand'
import { modesQuery } from '@/lib/client/modes/queries'
import type { LiveSession } from '@/lib/contract/live'
import { useProposals } from './use-proposals'

const ModeNote = onDemand(() => import('./card-note').then((file) => file.ModeNote))
const ProposalNote = onDemand(() => import('./card-note').then((file) => file.ProposalNote))

/** What a card of the wall says of its room's safety; null for most. */
export function useCardNotes(canAct: boolean): (session: LiveSession) => ReactNode | null {
  const { data: modes } = useQuery(modesQuery)
  const { proposals, setAside } = useProposals()
  return useCallback(
    ({ id, roomId }) => {
      const mode = modes?.find(({ room_id }) => room_id === roomId)
      if (mode) return <ModeNote mode={mode} />
      const proposal = proposals.find(({ session_id }) => session_id === id)
      if (!proposal) return null
      return <ProposalNote proposal={proposal} canAct={canAct} onSetAside={setAside} />
    },
    [modes, proposals, canAct, setAside],
  )
}
