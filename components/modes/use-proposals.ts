'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { safetyQuery } from '@/lib/client/safety/queries'
import { useSetAside } from '@/lib/client/safety/set-aside'
import type { Proposal } from '@/lib/contract/safety'

const none: Proposal[] = []

/** The proposed modes, without those the user has dismissed. */
export function useProposals() {
  const { data } = useQuery(safetyQuery(null))
  const { ids, setAside } = useSetAside()
  const all = data?.proposals ?? none
  const proposals = useMemo(() => all.filter(({ id }) => !ids.has(id)), [all, ids])
  return { proposals, setAside }
}
